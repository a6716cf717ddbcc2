import { oneLine } from '../markdown/fit.ts';

/** What begins a formula for Excel, LibreOffice or Google Sheets, in either width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** Where a semicolon parts cells, as it does for Excel in half of the world, a cell may begin behind one. */
const formulaBehind = /(;[\s"']*)([=+\-@＝＋－＠])/g;

/**
 * One cell of a CSV table (RFC 4180), always in quotes and on one line. Text that a spreadsheet would run gets an apostrophe
 * in front, which a spreadsheet shows as text.
 */
export function cell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const line = oneLine(value).replace(formulaBehind, "$1'$2");
  return `"${(formula.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
