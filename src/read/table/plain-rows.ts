import { anyField } from './any-field.ts';
import type { Delimiter } from './delimiter.ts';
import type { Column, TableLayout } from './layout.ts';

/** A row that is plainly an event. A class, because it is made for each of a million of them. */
export class PlainRow {
  /** The index behind its line break. */
  readonly end: number;
  private readonly found: RegExpExecArray;
  private readonly places: Places;

  constructor(end: number, found: RegExpExecArray, places: Places) {
    this.end = end;
    this.found = found;
    this.places = places;
  }

  /** A field as it stands in the text, quotes and all: of most fields it is known already what they say. */
  raw(column: Column): string | undefined {
    const place = this.places[column];
    return place === undefined ? undefined : (this.found[place] ?? '');
  }

  /** What a field says; undefined when the table has no such column. */
  text(column: Column): string | undefined {
    const raw = this.raw(column);
    return raw === undefined ? undefined : unquoted(raw);
  }
}

/** Which of the pattern's groups catches a column. */
type Places = Readonly<Partial<Record<Column, number>>>;

/** The plain row that begins at an index; null when there is none, or none that is whole. */
export type PlainRows = (text: string, from: number) => PlainRow | null;

/** No table that Windows makes has more; a longer pattern would only cost time. */
const mostColumns = 64;

/**
 * Finds rows that have all their columns, their quotes where CSV has them, and a number for an event id, and catches the
 * fields that make an event: one pattern does it all, which the engine runs many times as fast as code that walks from
 * field to field. Null for a table whose tool has values in columns of its own.
 */
export function createPlainRows(layout: TableLayout, delimiter: Delimiter): PlainRows | null {
  const width = layout.messageFollows ? layout.width + 1 : layout.width;
  const { id, xml } = layout.columns;
  if (layout.dialect || id === undefined || xml !== undefined || width > mostColumns) return null;
  const columns = Object.entries(layout.messageFollows ? { ...layout.columns, message: layout.width } : layout.columns);
  const wanted = [...new Set(columns.map(([, at]) => at))].toSorted((one, other) => one - other);
  const places: Places = Object.fromEntries(columns.map(([column, at]) => [column, wanted.indexOf(at) + 1]));
  const fields = Array.from({ length: width }, (_, at) => {
    if (at === id) return String.raw`("\d{1,10}"|\d{1,10})`;
    // The first half of a line break is no part of a last field; a row with more of them is for others to read.
    const field = at === width - 1 ? anyField(delimiter, String.raw`\r`) : anyField(delimiter);
    return wanted.includes(at) ? `(${field})` : `(?:${field})`;
  });
  const pattern = new RegExp(String.raw`${fields.join(delimiter)}\r?\n`, 'y');

  return (text, from) => {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    return found && new PlainRow(pattern.lastIndex, found, places);
  };
}

/** What a field of a row that is plain says. */
export function unquoted(field: string): string {
  if (!field.startsWith('"')) return field;
  const text = field.slice(1, -1);
  return text.includes('"') ? text.replace(/""/g, '"') : text;
}
