import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import { crowd } from './crowd.ts';
import { findingOf, resultOf } from './results.ts';
import { tablesOf } from './structure.ts';
import { templates } from './templates-on-disk.ts';

await Promise.all(locales.map(loadLanguage));

const limit = 30_000;
const plain = 'Issuing CA 2 cannot be reached';
const long = '*a|b_`c`<d> @e #1 \u202E http://f.example/ '.repeat(200);

const number = (cell: string | undefined) => Number((cell ?? '').replaceAll(/[,\s]/g, ''));

for (const locale of locales) {
  for (const [kind, text] of Object.entries({ plain, long })) {
    // What is cut depends on how long the words are, and on the size in one language as in another.
    const sizes = locale === 'en' ? [0, 1, 30, 200, 10_000] : [1, 200];
    test.each(sizes)(`%i findings with ${kind} texts fit in ${locale}`, (size) => {
      const markdown = renderMarkdown({ ...crowd(size, text), locale }, templates);
      expect(markdown.length).toBeLessThanOrEqual(limit);
      expect(markdown.length).toBeGreaterThan(size > 30 ? limit / 2 : 500);
      expect(markdown.match(/^### /gm)?.length).toBe(size === 0 ? 3 : 7);
    });
  }
}

test.each([30, 200, 10_000])('the tables of findings and of events add up with %i findings', (size) => {
  const tables = tablesOf(renderMarkdown(crowd(size, plain), templates));
  const findings = tables.find(([heading]) => heading?.[0] === ' No. ') ?? [];
  const events = tables.find(([heading]) => heading?.[0] === ' Event and code ') ?? [];
  const sum = (rows: string[][], column: number) => rows.reduce((all, row) => all + number(row[column]), 0);
  expect(sum(findings.slice(2), 4)).toBe(12 * size);
  expect(sum(events.slice(2, -1), 3)).toBe(17 * size);
  expect(number(events.at(-1)?.[3])).toBe(17 * size);
});

test('the evidence of findings of little weight goes first, and the report says so', () => {
  const severities = ['high', 'medium', 'low'] as const;
  const findings = Array.from({ length: 18 }, (_, index) =>
    findingOf({ id: `F${index + 1}`, severity: severities[Math.floor(index / 6)]! }),
  );
  const markdown = renderMarkdown(resultOf({ findings }), templates);
  const toldIn = (id: string) => markdown.slice(markdown.indexOf(`#### ${id} `)).split('\n#### ')[0] ?? '';
  expect(toldIn('F1')).toContain('One event, as logged');
  expect(toldIn('F18')).not.toContain('One event, as logged');
  expect(markdown).toMatch(
    /Left out to fit 30,000 characters: evidence of F\d+, .*See `report\.html` or `report\.json`\./,
  );
});

test('what is never cut stands in a report of 10,000 findings', () => {
  const markdown = renderMarkdown(crowd(10_000, plain), templates);
  expect(markdown).toMatch(/^## `Issuing CA 2` cannot be reached$/m);
  expect(markdown.match(/^\d\. \*\*PKI team\*\*: /gm)).toHaveLength(5);
  expect(markdown).toMatch(/^\| F1 \| Critical \| Still failing \| `Issuing CA 2` cannot be reached \| 12 \| 2 \|$/m);
  expect(markdown).toContain('10,000 files read');
  expect(markdown).toContain('170,000 records were found: 170,000 counted');
});

test('a report that fits is not cut at all', () => {
  expect(renderMarkdown(resultOf(), templates)).not.toMatch(/left out/i);
});

test('the same result gives the same text', () => {
  const result = crowd(200, long);
  expect(renderMarkdown(structuredClone(result), templates)).toBe(renderMarkdown(result, templates));
});
