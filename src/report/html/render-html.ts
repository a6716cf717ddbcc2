import type { Locale } from '../../model/locale.ts';
import type { TriageResult } from '../../model/result.ts';
import { templateFiller } from '../handlebars.ts';
import type { Templates } from '../templates.ts';
import { asset, sha256Base64, withoutIndents } from './assets.ts';
import { pageView } from './view/page.ts';

/**
 * The report as one HTML file that loads nothing. `result` has its texts in `result.locale`; `ticketText` is the plain
 * summary that the reader can copy; `full` shows every finding, pair and name, however large the page gets;
 * `ticketLanguage` is that of the summary. The page's own policy lets only this very style and script run, by their hashes.
 */
export async function renderHtml(
  result: TriageResult,
  templates: Templates,
  ticketText: string,
  full = false,
  ticketLanguage: Locale = result.locale,
): Promise<string> {
  const view = {
    ...pageView(result, ticketText, full),
    ticketLanguage: ticketLanguage === result.locale ? null : ticketLanguage,
  };
  const style = asset(templates, 'report.css').replaceAll('$report', cssText(`${view.masthead.kind} ${view.reportId}`));
  const script = asset(templates, 'report.js');
  const fill = templateFiller(withoutIndents(templates), 'html');
  return fill('report.html.hbs', {
    ...view,
    style,
    script,
    styleHash: await sha256Base64(style),
    scriptHash: await sha256Base64(script),
  });
}

/** Letters and digits of any script: nothing that could end a CSS string or the style element. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N} -]/gu, '');
}
