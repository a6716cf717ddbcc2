import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { page, textOf } from './page.ts';
import { input, result } from './sample.ts';
import { both, finding, group } from './sample-finding.ts';

await Promise.all(locales.map(loadLanguage));

const sectionsOf = (html: string) =>
  [...html.matchAll(/<section class="section[^"]*" id="(\w+)"/g)].map(([, id]) => id);

test('the sections stand in the order in which a reader asks', async () => {
  const html = await page();
  expect(sectionsOf(html)).toEqual(['first', 'timeline', 'findings', 'events', 'unknown', 'next', 'read', 'made']);
  expect(html.match(/<h1\b/g)?.length).toBe(1);
  expect(html.indexOf('<h1')).toBeLessThan(html.indexOf('id="first"'));
});

test('where nothing failed there is nothing to do and nothing found', async () => {
  const verdict = { ...result().verdict, severity: 'none' as const, status: null, confidence: null, findings: [] };
  const html = await page({ verdict, findings: [] });
  expect(sectionsOf(html)).toEqual(['timeline', 'events', 'unknown', 'next', 'read', 'made']);
  expect(html).toContain('#glyph-ok');
  expect(textOf(html)).toContain('Copy summary for the ticket');
});

test('where nothing could be judged, what was read stands first', async () => {
  const verdict = {
    ...result().verdict,
    severity: 'unreadable' as const,
    status: null,
    confidence: null,
    findings: [],
  };
  const html = await page({
    verdict,
    findings: [],
    groups: [],
    span: { first: null, last: null, bins: { start: null, minutes: 0, count: 0 }, gaps: [], marks: [] },
  });
  expect(sectionsOf(html)[0]).toBe('read');
  expect(html).toContain('verdict row tone-medium');
  expect(textOf(html)).toContain('No event has a readable time, so there is no timeline.');
});

test('the four facts are the numbers of the result', async () => {
  const { totals } = result();
  const html = await page({ totals: { ...totals, warnings: 7 } });
  const facts = [...(/<dl class="facts">[\s\S]*?<\/dl>/.exec(html)?.[0] ?? '').matchAll(/<div>([\s\S]*?)<\/div>/g)];
  expect(facts.map(([fact]) => textOf(fact))).toEqual([
    'Failures 33 of 1,033 events read and 7 warnings',
    'Affected 5 devices 1 host',
    'Failing since 7 Mar, 12:00 11 h 50 min, not over',
    'Log covers Sat 7 Mar 2026, all times UTC',
  ]);
});

test('a failure that is over says from when to when', async () => {
  const over = finding({ status: 'recovered' });
  expect(textOf(await page({ findings: [over] }))).toContain(
    'Failed from 7 Mar, 12:00 until 7 Mar, 23:50, 11 h 50 min',
  );
});

test('what was read adds up to what was counted', async () => {
  const text = textOf(await page());
  expect(text).toContain(
    '1,033 counted + 2 not readable + 3 already in another file + 4 outside the chosen time = 1,042 records found',
  );
  expect(text).toContain('33 failed + 0 warnings + 1,000 succeeded + 0 information = 1,033 counted');
  expect(text).toContain('notes.txt Skipped: no event was taken from it.');
});

test('equal problems of a file are told once, with their lines', async () => {
  const problems = [7, 9].map((line) => ({
    code: 'record-cut' as const,
    gravity: 'error' as const,
    args: {},
    place: { input: 'connector.xml', line },
  }));
  const text = textOf(await page({ inputs: [input({ problems, problemsLeftOut: 5 })] }));
  expect(text).toContain('lines 7, 9 5 more in report.json');
});

test('a zone that was taken for granted stands out in the facts and beside the file', async () => {
  const html = await page({ inputs: [input({ timeBasis: 'assumed-local' })] });
  expect(html).toContain('<small class="warning">zone assumed for 1 file</small>');
  expect(html).toMatch(/<td class="warning">[^<]*read as UTC, since no zone was given<\/td>/);
});

test('an outcome that was guessed and an id that no pack lists say so', async () => {
  const row = /<tr[^>]*><th scope="row">7<\/th>[\s\S]*?<\/tr>/.exec(await page())?.[0] ?? '';
  expect(textOf(row)).toContain('Not in the rule pack Disk Failed guessed by level');
});

test('successes stand back, and a code that was spelt otherwise shows its spelling', async () => {
  const html = await page({
    groups: [...result().groups, group({ id: 'G9', eventId: 999, codeAsLogged: ['0x0FFFFFFFF'] })],
  });
  expect(html).toContain('<tr class="dim"><th scope="row">100</th>');
  expect(html).toContain('logged as 0x0FFFFFFFF');
});

test('a step and a hint that no source gives say so, the others do not', async () => {
  const html = await page();
  expect(html.match(/class="guessed"/g)?.length).toBe(2);
});

test('a story of causes stands in order, with the time from the first', async () => {
  const chain = [
    {
      group: 'G1',
      at: '2026-03-07T12:00:00.000Z',
      count: 30,
      text: both('Renewal failed'),
      basis: 'verified' as const,
    },
    { group: 'G3', at: '2026-03-07T12:09:00.000Z', count: 3, text: both('Requests stop'), basis: 'guessed' as const },
  ];
  const text = textOf(await page({ findings: [finding({ chain })] }));
  expect(text).toContain('Cause 7 Mar, 12:00 Renewal failed 102 0x00000405, 30× led to +9 min Requests stop 7, 3×');
  expect(text).toContain('Why we think so: The code names the cause.');
});

test('times carry their year where the log covers more than one', async () => {
  const span = { ...result().span, first: '2025-12-30T00:00:00.000Z' };
  expect(textOf(await page({ span }))).toContain('Failing since 2026-03-07 12:00');
});

test.each(locales)('every text of the page is there in %s', async (locale) => {
  const html = await page({ locale });
  expect(html).toContain(`<html lang="${locale}"`);
  expect(textOf(html)).not.toMatch(/undefined|\[object|NaN/);
});
