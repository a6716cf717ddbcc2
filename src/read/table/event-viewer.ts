import { foldWord } from '../fields/fold-word.ts';
import { readEventId } from '../fields/event-id.ts';
import { readLocalTime } from '../time/local-time.ts';
import { eventViewerHeadings, headingOrder } from './event-viewer-headings.ts';
import { type Columns, findColumns, type TableLayout } from './layout.ts';

const languages = eventViewerHeadings.map(({ headings, dateOrder }) => ({
  dateOrder,
  names: Object.fromEntries(headings.split(' | ').map((heading, at) => [headingOrder[at], [foldWord(heading)]])),
  idHeading: headings.split(' | ')[headingOrder.indexOf('id')] ?? '',
}));

/** So many headings must be known in one language. */
const enough = 3;

/** The layout of an Event Viewer list, whatever its language and whichever columns were added; null when it is none. */
export function eventViewerLayout(headings: readonly string[]): TableLayout | null {
  const folded = headings.map(foldWord);
  const readings = languages.map((language) => ({ language, columns: findColumns(folded, language.names) }));
  const [best] = readings.toSorted((a, b) => known(b.columns) - known(a.columns));
  if (!best || known(best.columns) < enough) return null;
  const { dateOrder, idHeading } = best.language;
  return {
    form: 'event-viewer-csv',
    columns: best.columns,
    width: headings.length,
    messageFollows: true,
    idHeading,
    dateOrder,
  };
}

function known(columns: Columns): number {
  return Object.keys(columns).length;
}

/**
 * The layout by shape alone, for a language that no table has: five headings that are no numbers, and rows of six fields
 * with a time in the second and an event id in the fourth.
 */
export function eventViewerLayoutByShape(
  headings: readonly string[],
  firstRow: readonly string[] | undefined,
): TableLayout | null {
  const [, time = '', , id = ''] = firstRow ?? [];
  const hasShape = headings.length === 5 && firstRow?.length === 6 && readLocalTime(time) && readEventId(id) !== null;
  if (!hasShape || headings.some((heading) => /^[\s\d]*$/.test(heading))) return null;
  return {
    form: 'event-viewer-csv',
    // The first column is the level, or the keywords of the Security log: the words in it tell.
    columns: { levelWord: 0, time: 1, provider: 2, id: 3 },
    width: headings.length,
    messageFollows: true,
    idHeading: 'Event ID',
    dateOrder: null,
  };
}
