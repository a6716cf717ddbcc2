import { cleanText } from '../../read/clean-text.ts';
import type { DateOrder } from '../../read/time/date-order.ts';
import type { Column, TableLayout } from '../../read/table/layout.ts';
import { rewriteXml } from './rewrite-xml.ts';
import type { VisitWritten, WrittenRole } from './role.ts';

const roles: Readonly<Record<Exclude<Column, 'xml'>, WrittenRole>> = {
  id: 'number',
  level: 'number',
  levelWord: 'word',
  keywords: 'word',
  time: 'time',
  provider: 'product',
  channel: 'product',
  computer: 'host',
  record: 'number',
  message: 'text',
  data: 'data',
};

/** What is known of a table's columns, from its headings. */
export interface Headings {
  readonly cells: readonly string[];
  readonly layout: TableLayout;
}

/** The headings with those that nobody knows as `visit` gives them: somebody may have named a column after anything. */
export function rewriteHeadings({ cells, layout }: Headings, visit: VisitWritten): readonly string[] {
  const known = new Set(Object.values(layout.columns));
  return cells.map((cell, at) => (known.has(at) || cell === '' ? cell : visit(cell, 'label', '')));
}

/** The fields of a row as `visit` gives them; null when the event in it is damaged. The message of Event Viewer is one field. */
export function rewriteRow(
  cells: readonly string[],
  { cells: headings, layout }: Headings,
  delimiter: string,
  visit: VisitWritten,
  order: DateOrder = 'ymd',
): readonly string[] | null {
  const { width, messageFollows } = layout;
  const whole = messageFollows ? [...cells.slice(0, width), cells.slice(width).join(delimiter)] : cells;
  const columnAt = new Map(Object.entries(layout.columns).map(([column, at]) => [at, column as Column]));
  const made: string[] = [];
  for (const [at, cell] of whole.entries()) {
    const column = columnAt.get(at);
    if (column === 'xml' && cell.includes('<')) {
      const event = rewriteXml(cell.trim(), visit);
      if (!event) return null;
      made.push(event.text);
      continue;
    }
    const heading = headings[at] ?? '';
    const role = column === undefined || column === 'xml' ? undefined : roles[column];
    const isMessage = messageFollows && at >= width;
    made.push(
      cell.trim() === ''
        ? cell
        : visit(cleanText(cell), role ?? (isMessage ? 'text' : 'data'), column === 'time' ? order : heading),
    );
  }
  return made;
}
