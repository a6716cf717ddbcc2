import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { cell } from '../../../src/report/csv/cell.ts';
import { renderCsv } from '../../../src/report/csv/render-csv.ts';
import { filledWith } from '../markdown/filled-with.ts';
import { hostileText } from '../markdown/hostile.ts';
import { findingOf, groupOf, resultOf } from '../markdown/results.ts';

await Promise.all(locales.map(loadLanguage));

const rowsOf = (text: string): string[][] => parse(text, { bom: true });

test('each finding is a line under headings in the language of the report', () => {
  const [head, row, ...more] = rowsOf(renderCsv(resultOf()));
  expect(more).toEqual([]);
  const finding = Object.fromEntries((head ?? []).map((name, at) => [name, row?.[at]]));
  expect(finding).toMatchObject({
    Report: '7f3ac21e',
    Finding: 'F1',
    Severity: 'High',
    Status: 'Still failing',
    Events: '12',
    'Events and codes': '20102/0x00000400',
    'First seen (UTC)': '2026-03-07 04:00',
    'First step': 'Start the service on Issuing CA 2.',
    Evidence: 'connector.xml, record 48213, line 12',
  });
  expect(renderCsv(resultOf({ locale: 'zh-CN' }))).toMatch(/^\uFEFF"报告","发现","严重程度"/);
});

test('the file begins with a byte order mark, so that Excel reads it as UTF-8, and its lines end as RFC 4180 says', () => {
  const text = renderCsv(resultOf());
  expect(text.startsWith('\uFEFF"')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each([
  ['=cmd|calc', `"'=cmd|calc"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'=1"`],
  ['\r=1', `"'=1"`],
  ['＝1', `"'＝1"`],
  ['a;=1', `"a;'=1"`],
  ['a "b" c', '"a ""b"" c"'],
  ['one\ntwo', '"one two"'],
  ['2026-03-07', '"2026-03-07"'],
])('the text %j becomes the cell %s', (text, expected) => {
  expect(cell(text)).toBe(expected);
});

test('no text in any field becomes a formula or breaks a row, whichever of comma and semicolon parts the cells', () => {
  const full = resultOf({
    findings: [findingOf(), findingOf({ id: 'F2', groups: ['G2'] })],
    groups: [groupOf(), groupOf({ id: 'G2' })],
  });
  const formulas = fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\r\n=1',
    'a;=1',
    'a;"=1',
    ' =1',
    '\u200B=1',
    '＝1',
  );
  const texts = fc.array(fc.oneof(hostileText, formulas), { minLength: 1, maxLength: 7 });
  const width = rowsOf(renderCsv(full))[0]?.length;
  fc.assert(
    fc.property(texts, fc.constantFrom(...locales), (foreign, locale) => {
      const text = renderCsv(filledWith({ ...full, locale }, foreign));
      const rows = rowsOf(text);
      expect(rows.map((row) => row.length)).toEqual([width, width, width]);
      expect(text.split('\r\n')).toHaveLength(4);
      for (const one of rows.flat()) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]|[\r\n\t]|;[\s"']*(?<!')[=+\-@]/);
    }),
    { numRuns: 100 },
  );
});
