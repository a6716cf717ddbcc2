import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanRowEnd } from '../../src/read/table/clean-row-end.ts';
import { delimiters } from '../../src/read/table/delimiter.ts';
import { parseRow } from '../../src/read/table/parse-row.ts';
import { findRowEnd } from '../../src/read/table/row-end.ts';
import { createPlainRows } from '../../src/read/table/plain-rows.ts';
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

test('where a clean row ends is where walking from field to field ends', () => {
  let found = 0;
  fc.assert(
    fc.property(anyText, fc.constantFrom(...delimiters), (text, delimiter) => {
      const shape = findRowEnd(text, 0, { delimiter, strict: true, last: false });
      const end = cleanRowEnd(text, 0, delimiter);
      if (end >= 0) found += 1;
      expect(end).toBe(shape?.clean && shape.ended ? shape.end : -1);
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test('the fields of a plain row are those of the whole row, and it ends where that ends', () => {
  let found = 0;
  const layout = { form: 'get-winevent-csv', messageFollows: false, idHeading: 'Id', dateOrder: null } as const;
  fc.assert(
    fc.property(
      fc.tuple(anyText, anyText),
      fc.constantFrom('7036', '"7036"', 'x', ''),
      fc.array(fc.constantFrom('"', ',', '\r', '\n', ';', 'a', ''), { maxLength: 6 }).map((parts) => parts.join('')),
      fc.constantFrom(...delimiters),
      fc.boolean(),
      fc.constantFrom('\r\n', '\n'),
      ([one, two], id, odd, delimiter, quoted, lineBreak) => {
        const quote = (field: string) => (quoted ? `"${field.replaceAll('"', '""')}"` : field);
        const text = `${[quote(one), id, odd, quote(two)].join(delimiter)}${lineBreak}rest`;
        const columns = { message: 0, id: 1, time: 3 };
        const plain = createPlainRows({ ...layout, columns, width: 4 }, delimiter)?.(text, 0);
        const shape = findRowEnd(text, 0, { delimiter, strict: true, last: false });
        if (!plain) return;
        found += 1;
        expect(shape).toMatchObject({ end: plain.end, clean: true, ended: true, fields: 4 });
        const all = splitRow(text.slice(0, plain.end), delimiter);
        expect([plain.text('message'), plain.text('id'), plain.text('time')]).toEqual([all[0], all[1], all[3]]);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(1000);
});
