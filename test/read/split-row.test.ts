import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delimiters } from '../../src/read/table/delimiter.ts';
import { parseRow } from '../../src/read/table/parse-row.ts';
import { findRowEnd } from '../../src/read/table/row-end.ts';
import { splitRow } from '../../src/read/table/split-row.ts';

const scrap = fc.constantFrom('"', '""', ',', ';', '\t', ' ', '\r', '\r\n', '\n', 'é', 'word', '\uFEFF');
const anyText = fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join(''));

test('the fields of every clean row are those that csv-parse finds', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyText, fc.constantFrom(...delimiters), (text, delimiter) => {
      const shape = findRowEnd(text, 0, { delimiter, strict: false, last: true });
      const row = text.slice(0, shape?.end);
      if (!shape?.clean || row.trim() === '') return;
      compared += 1;
      expect(splitRow(row, delimiter)).toEqual(parseRow(row, delimiter));
    }),
    { numRuns: 20_000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

test('the fields of a row are what was written into it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyText, fc.boolean()), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...delimiters),
      (fields, delimiter) => {
        const written = fields.map(([field, quoted]) =>
          quoted || /[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field,
        );
        expect(splitRow(`${written.join(delimiter)}\r\n`, delimiter)).toEqual(fields.map(([field]) => field));
      },
    ),
    { numRuns: 2000 },
  );
});
