import type { InputForm } from '../../model/form.ts';
import type { EventData } from '../fields/event-data.ts';
import type { DateOrder } from '../time/date-order.ts';

/** The columns that an event is made of. */
export type Column =
  | 'id'
  | 'level'
  | 'levelWord'
  | 'keywords'
  | 'time'
  | 'provider'
  | 'channel'
  | 'computer'
  | 'record'
  | 'message'
  /** What the event was logged with, in a spelling of the tool's own. */
  | 'data'
  /** The whole event as XML. */
  | 'xml';

/** Where each column stands, counted from 0. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** How the rows of a table are to be read, from its heading line. */
export interface TableLayout {
  readonly form: Extract<InputForm, `${string}-csv` | 'event-viewer-text'>;
  readonly columns: Columns;
  /** How many headings there are. */
  readonly width: number;
  /** The message follows the named columns without a heading (Event Viewer). */
  readonly messageFollows: boolean;
  /** The heading of the event id, for telling that it is missing. */
  readonly idHeading: string;
  /** The headings of columns that somebody left out and that are missed. */
  readonly absent?: readonly string[];
  /** How dates are written where the headings' language is spoken, if that says anything. */
  readonly dateOrder: DateOrder | null;
  /** Of a table that an analyst's tool made. */
  readonly dialect?: Dialect;
}

/** What the table of a tool says otherwise than Windows does. */
export interface Dialect {
  /** Times that carry no zone are UTC, not local. */
  readonly utc?: boolean;
  /** The word in the level column is no level of the event. */
  readonly ownLevels?: boolean;
  /** Adds the values of the event. */
  readonly addData?: (data: EventData, cells: readonly string[]) => void;
  /** The channel's own name. */
  readonly spellChannel?: (name: string) => string;
  /** The message of the event within the field that holds it. */
  readonly findMessage?: (field: string) => string;
  /** True for a row about something else than an event. */
  readonly isOther?: (cells: readonly string[]) => boolean;
}

/** The position of the first heading that has one of the names of each column. Names are folded. */
export function findColumns(
  headings: readonly string[],
  names: Readonly<Partial<Record<Column, readonly string[]>>>,
): Columns {
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, spellings] of Object.entries(names)) {
    const at = spellings.map((name) => headings.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[column as Column] = at;
  }
  return columns;
}

/** The field of a column as it stands in a row; undefined when the table has no such column. */
export function fieldOf(cells: readonly string[], { columns }: TableLayout, column: Column): string | undefined {
  const at = columns[column];
  return at === undefined ? undefined : (cells[at] ?? '');
}
