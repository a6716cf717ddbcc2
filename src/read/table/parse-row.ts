import { type Options, parse } from 'csv-parse/sync';

// The one place that knows the CSV parser. It needs the Buffer of Node; the built library brings one for pages
// (scripts/build/buffer-anywhere.mjs), so that the parser is the same everywhere.

const options: Options = {
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n'],
};

/** The fields of a row that is clean. */
export function parseRow(row: string, delimiter: string): readonly string[] {
  // A last line that the file ends in gets its line break, so that a CR in front of it counts as part of one.
  const ended = row.endsWith('\n') ? row : `${row}\n`;
  return tryParse(ended, { ...options, delimiter })?.[0] ?? [];
}

/** The fields of one row whose quotes are not where they should be; null when nothing can be made of it. */
export function parseLoosely(row: string, delimiter: string): readonly string[] | null {
  return tryParse(row, { ...options, delimiter, relax_quotes: true })?.[0] ?? null;
}

/** The same, but null as well when the text is more than one row. */
export function parseOneRow(text: string, delimiter: string): readonly string[] | null {
  const rows = tryParse(text, { ...options, delimiter, relax_quotes: true });
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

function tryParse(text: string, how: Options): readonly (readonly string[])[] | null {
  try {
    return parse(text, how);
  } catch {
    return null;
  }
}
