import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render, type TriageResult } from '../../src/index.ts';
import { renderListing } from '../../src/inner.ts';
import { severities } from '../../src/model/judgement.ts';
import { locales } from '../../src/model/locale.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { crowd } from '../report/html/crowd.ts';
import { result } from '../report/html/sample.ts';
import { triageFolder } from '../support/stories.ts';

/**
 * Writes what the browser opens into a new folder and gives its path: the demo in each language (`demo.en.html`), the
 * English one without style and script (`bare.html`), a list of reports (`listing.html`), a report of 10,000 pairs (`crowd.html`) and one of 300 with
 * everything in it (`full.html`).
 */
export async function writeReports(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'evtriage-browser-'));
  const templates = await loadTemplates();
  const page = async (told: TriageResult, full = false): Promise<string> =>
    (await render(told, 'html', templates, { full }))[0]?.text ?? '';
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const locale of locales) {
    const demo = await page(await triageFolder('fixtures/demo', { locale }));
    write(`demo.${locale}.html`, demo);
    if (locale === 'en') write('bare.html', demo.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, ''));
  }
  write('listing.html', await renderListing(listed, 'en', 'evtriage', templates));
  write('crowd.html', await page(result(crowd(10_000))));
  write('full.html', await page(result(crowd(300)), true));
  return folder;
}

const listed = ([...severities, 'none', 'unreadable'] as const).map((severity, index) => ({
  at: '2026-03-07T04:02:11Z',
  source: `drop-${index}.xml`,
  path: index === 0 ? null : [`drop-${index}`, 'report.html'],
  severity: index === 0 ? null : severity,
  text: 'No device gets certificates, because the certificate of the connector itself has run out.',
}));
