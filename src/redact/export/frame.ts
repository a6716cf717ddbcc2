import type { InputForm } from '../../model/form.ts';
import type { TableStyle, WrittenExport } from '../../read/written/written-record.ts';

/** What the copy begins with: UTF-8 with a byte order mark, which Excel and PowerShell 5.1 need to see what it is. */
const mark = '\uFEFF';

const declaration = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n';

/**
 * What stands in front of the records and behind them, so that the copy is of the same form. `first`: the first of them.
 * Whoever reads event XML by the book needs one root; wevtutil writes none.
 */
export function frameOf(
  { form, table }: Pick<WrittenExport, 'form' | 'table'>,
  first: string,
): { readonly head: string; readonly tail: string } {
  if (table || form === 'wevtutil-xml') return { head: mark, tail: '' };
  const root = form === 'event-viewer-xml' || !isByWindows(first) ? 'Events' : 'Log';
  return { head: `${mark}${declaration}<${root}>\r\n`, tail: `</${root}>\r\n` };
}

/** Windows writes single quotes; with `<Events>` around it such an event would be taken for one of Event Viewer. */
function isByWindows(first: string): boolean {
  return first.startsWith(`<Event xmlns='`);
}

/** Whether an export of a form can be written anew: event XML and tables. */
export function canBeWritten(form: InputForm): boolean {
  return form.endsWith('-xml') || form.endsWith('-csv') || form === 'event-viewer-text';
}

/** The endings that a copy of a form may have; another one is replaced by the first. */
export function endingsOf(form: InputForm): readonly string[] {
  if (form.endsWith('-xml')) return ['.xml', '.txt', '.log'];
  return form === 'event-viewer-text' ? ['.txt', '.tsv'] : ['.csv', '.tsv', '.txt'];
}

/** A line of a table. */
export function tableLine(cells: readonly string[], { delimiter, quoted }: TableStyle): string {
  const fields = cells.map((cell) =>
    quoted || cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${fields.join(delimiter)}\r\n`;
}
