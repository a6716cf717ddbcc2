import { oneLine } from '../one-line.ts';

const gap = '  ';
const narrowest = 12;

/**
 * Rows as columns of plain text. With a width in columns the last cell of each row is cut to fit; without one nothing
 * is. Wide letters (Chinese) take two columns.
 */
export function table(rows: readonly (readonly string[])[], width: number | null): string {
  const clean = rows.map((row) => row.map(oneLine));
  const count = Math.max(0, ...clean.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...clean.map((row) => columnsOf(row[at] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0);
  const room = width === null ? null : Math.max(narrowest, width - before - 1);
  return clean.map((row) => `${line(row, widths, room)}\n`).join('');
}

function line(row: readonly string[], widths: readonly number[], room: number | null): string {
  const cells = row.map((cell, at) => {
    if (at < row.length - 1) return cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - columnsOf(cell)));
    return room === null ? cell : cut(cell, room);
  });
  return cells.join(gap).trimEnd();
}

function cut(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  let kept = '';
  for (const letter of text) {
    if (columnsOf(kept + letter) > room - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** East Asian letters and full-width signs. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

function columnsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
