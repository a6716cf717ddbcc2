import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ListedReport, renderListing } from '../../../src/report/html/listing/render-listing.ts';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import type { Locale } from '../../../src/model/locale.ts';
import { faultsOf } from '../../support/html-faults.ts';
import { structure, templates } from './page.ts';

const one: ListedReport = {
  at: '2026-03-07T04:02:11.318Z',
  source: 'admin.xml',
  path: ['2026-03-07T04-02-11Z-admin-xml', 'report.html'],
  severity: 'high',
  text: 'It failed.',
};
const hostile = '"><script>alert(1)</script>\u202e{{x}}';

async function listing(reports: readonly ListedReport[], locale: Locale = 'en'): Promise<string> {
  await loadLanguage(locale);
  return await renderListing(reports, locale, 'evtriage 0.0.0', templates);
}

test.each([
  ['without reports', []],
  ['with a report', [one]],
  [
    'with every severity and a drop without a report',
    [
      ...(['critical', 'high', 'medium', 'low', 'info', 'none', 'unreadable'] as const).map((severity) => ({
        ...one,
        severity,
      })),
      { ...one, path: null, severity: null },
    ],
  ],
  ['with hostile texts', [{ ...one, source: hostile, text: hostile, path: [hostile, hostile] }]],
] satisfies [string, ListedReport[]][])('the list is valid and accessible HTML: %s', async (_, reports) => {
  expect(await faultsOf(await listing(reports))).toEqual([]);
  expect(await faultsOf(await listing(reports, 'zh-CN'))).toEqual([]);
});

test('the list loads nothing, runs nothing and has the style that its policy names', async () => {
  const html = await listing([one, { ...one, source: hostile, text: hostile, path: [hostile] }]);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  expect(style.length).toBeGreaterThan(1_000);
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(structure(html).filter((tag) => /^(script|link|img|iframe|object|embed|base|form)\b/.test(tag))).toEqual([]);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;␣U+202E{{x}}');
  expect(html).toContain('href="%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%E2%80%AE%7B%7Bx%7D%7D"');
});

test('the newest stands first, and a thousand stand there at most, which is said', async () => {
  const many = Array.from({ length: 1_002 }, (_, index) => ({ ...one, source: `drop-${index + 1}.xml` }));
  const html = await listing(many);
  const sources = [...html.matchAll(/>drop-(\d+)\.xml</g)].map(([, number]) => Number(number));
  expect(sources).toEqual(Array.from({ length: 1_000 }, (_, index) => 1_002 - index));
  expect(html).toContain('2 older drops are not listed');
});

test('a drop without a report links nowhere and says why', async () => {
  const html = await listing([{ ...one, path: null, severity: null, text: 'Nothing was written.' }]);
  expect(structure(html).filter((tag) => /^a\b/.test(tag))).toEqual([]);
  expect(html).toContain('No report');
  expect(html).toContain('Nothing was written.');
});
