import { wordsFor } from '../../../locale/words.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Verdict } from '../../../model/result.ts';
import { templateFiller } from '../../handlebars.ts';
import type { Templates } from '../../templates.ts';
import { visible } from '../../visible.ts';
import { asset, sha256Base64, withoutIndents } from '../assets.ts';
import { toneOf } from '../view/stamp.ts';

/** A report in a list of reports. */
export interface ListedReport {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What it was made of. */
  readonly source: string;
  /** Path from the list, in steps; null: there is no report, and `text` says why. */
  readonly path: readonly string[] | null;
  readonly severity: Verdict['severity'] | null;
  /** The verdict in one sentence. */
  readonly text: string;
}

/** A list that a browser shows at once. */
const most = 1_000;

/** A page that lists reports, newest first, and links to each. It loads nothing and has no script. */
export async function renderListing(
  reports: readonly ListedReport[],
  locale: Locale,
  generator: string,
  templates: Templates,
): Promise<string> {
  const words = wordsFor(locale);
  const style = asset(templates, 'report.css').replaceAll('$report', '') + asset(templates, 'listing.css');
  const newest = reports.toReversed().slice(0, most);
  return templateFiller(withoutIndents(templates), 'html')('listing.html.hbs', {
    language: locale,
    generator,
    style,
    styleHash: await sha256Base64(style),
    title: words.say('watch.page.title'),
    lede: words.say('watch.page.lede', { count: reports.length }),
    say: Object.fromEntries(columns.map((name) => [name, words.say(`watch.page.${name}`)])),
    rows: newest.map(({ at, source, path, severity, text }) => ({
      utc: at,
      time: `${words.minute(at)} UTC`,
      source: visible(source, 200),
      href: path === null ? null : path.map(encodeURIComponent).join('/'),
      tone: severity === null ? 'info' : toneOf(severity),
      severity: severity === null ? words.say('watch.page.none-written') : words.say(`severity.${severity}`),
      text: visible(text),
    })),
    more:
      reports.length > newest.length ? words.say('watch.page.more', { count: reports.length - newest.length }) : null,
  });
}

const columns = ['when', 'severity', 'source', 'verdict'] as const;
