import { anyField } from './any-field.ts';
import type { Delimiter } from './delimiter.ts';
import type { TableLayout } from './layout.ts';

/** A row that is plainly an event. */
export interface PlainRow {
  /** The index behind its line break. */
  readonly end: number;
  /** As many as the table has columns; empty where nobody asks for the field. */
  readonly cells: readonly string[];
}

/** The plain row that begins at an index; null when there is none, or none that is whole. */
export type PlainRows = (text: string, from: number) => PlainRow | null;

/** No table that Windows makes has more; a longer pattern would only cost time. */
const mostColumns = 64;

/**
 * Finds rows that have all their columns, their quotes where CSV has them, and a number for an event id, and takes the
 * fields that make an event: one pattern does it all, which the engine runs many times as fast as code that walks from
 * field to field. Null for a table whose tool has values in columns of its own.
 */
export function createPlainRows(layout: TableLayout, delimiter: Delimiter): PlainRows | null {
  const width = layout.messageFollows ? layout.width + 1 : layout.width;
  const { id, xml } = layout.columns;
  if (layout.dialect || id === undefined || xml !== undefined || width > mostColumns) return null;
  const wanted = [...new Set(Object.values(layout.columns))].toSorted((one, other) => one - other);
  if (layout.messageFollows) wanted.push(layout.width);
  const field = anyField(delimiter);
  const fields = Array.from({ length: width }, (_, at) => {
    if (at === id) return String.raw`("\d{1,10}"|\d{1,10})`;
    return wanted.includes(at) ? `(${field})` : `(?:${field})`;
  });
  const pattern = new RegExp(String.raw`${fields.join(delimiter)}\r?\n`, 'y');
  const empty = Array.from({ length: width }, () => '');

  return (text, from) => {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) return null;
    const cells = empty.slice();
    for (let at = 0; at < wanted.length; at += 1)
      cells[wanted[at] ?? 0] = content(found[at + 1] ?? '', wanted[at] === width - 1);
    return { end: pattern.lastIndex, cells };
  };
}

function content(field: string, isLast: boolean): string {
  // The pattern takes the first half of the line break for a part of a last field without quotes.
  if (!field.startsWith('"')) return isLast && field.endsWith('\r') ? field.slice(0, -1) : field;
  const text = field.slice(1, -1);
  return text.includes('"') ? text.replace(/""/g, '"') : text;
}
