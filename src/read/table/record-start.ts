import type { Delimiter } from './delimiter.ts';
import type { TableLayout } from './layout.ts';

const cell = (delimiter: Delimiter): string => String.raw`(?:"[^"\r\n]{0,500}"|[^"\r\n${delimiter}]{0,500})`;
const number = String.raw`"?\d{1,10}"?`;
const date = String.raw`\d{1,4}\D{1,2}\d{1,2}\D{1,2}\d{1,4}(?:T|\b)`;

/** How the beginning of a record is told, to find the next one after a row whose quotes cannot be trusted. */
export interface RecordStart {
  /** `g` and `m` are set. */
  readonly pattern: RegExp;
  /** What it finds are the columns up to the event id and the time; else only a quote at the start of a line. */
  readonly hasColumns: boolean;
}

/** Null when nothing tells the beginning of a record, because a message of any shape comes before the columns. */
export function recordStart(
  { columns, messageFollows }: TableLayout,
  delimiter: Delimiter,
  quoted: boolean,
): RecordStart | null {
  const { id, time, message, data, xml } = columns;
  if (id === undefined) return null;
  const last = Math.max(id, time ?? 0);
  const messageAt = messageFollows ? Infinity : (message ?? Infinity);
  if (messageAt < last && quoted) {
    // PowerShell doubles the quotes of a message, so no line of one begins with a single quote, except its end; and a
    // row ends in a quote, or in a delimiter when its last field is null.
    const pattern = String.raw`(?<=["${delimiter}]\r?\n)${quoteAtLineStart(delimiter)}`;
    return { pattern: new RegExp(pattern, 'gm'), hasColumns: false };
  }
  // If the event id comes after a field of any length, the time before that field has to do.
  const long = Math.min(messageAt, data ?? Infinity, xml ?? Infinity);
  const known = long < last ? time : last;
  if (known === undefined || known > long) return null;
  const any = cell(delimiter);
  const cells = Array.from({ length: known + 1 }, (_, at) => {
    if (at === id) return number;
    return at === time ? String.raw`(?="?\s?${date})${any}` : any;
  });
  return { pattern: new RegExp(`^${cells.join(delimiter)}(?=[${delimiter}\r\n])`, 'gm'), hasColumns: true };
}

/** Where a record of a table may begin whose fields are all in quotes: its first field has text, or is empty or null. */
export function quoteAtLineStart(delimiter: Delimiter): string {
  return String.raw`^(?:"(?=[^"\r\n${delimiter}])|"(?="${delimiter})|${delimiter}(?="))`;
}
