import type { Delimiter } from './delimiter.ts';
import type { TableLayout } from './layout.ts';

const cell = (delimiter: Delimiter): string => String.raw`(?:"[^"\r\n]{0,500}"|[^"\r\n${delimiter}]{0,500})`;
const number = String.raw`"?\d{1,10}"?`;
const date = String.raw`\d{1,4}\D{1,2}\d{1,2}\D{1,2}\d{1,4}(?:T|\b)`;

/**
 * What the beginning of a record looks like, to find the next one after a row whose quotes cannot be trusted: the columns
 * up to the event id and the time, at the start of a line. Null when nothing tells it, because a message of any shape
 * comes before them. `g` and `m` are set.
 */
export function recordStart(
  { columns, messageFollows }: TableLayout,
  delimiter: Delimiter,
  quoted: boolean,
): RegExp | null {
  const { id, time, message, data, xml } = columns;
  if (id === undefined) return null;
  const last = Math.max(id, time ?? 0);
  const messageAt = messageFollows ? Infinity : (message ?? Infinity);
  if (messageAt < last && quoted) {
    // PowerShell doubles the quotes of a message, so no line of one begins with a single quote, except its end.
    return new RegExp(String.raw`^"(?!["\r\n${delimiter}])`, 'gm');
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
  return new RegExp(`^${cells.join(delimiter)}(?=[${delimiter}\r\n])`, 'gm');
}
