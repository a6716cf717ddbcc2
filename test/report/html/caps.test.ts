import { expect, test } from 'vitest';
import type { Severity } from '../../../src/model/judgement.ts';
import { findingCaps } from '../../../src/report/html/view/findings.ts';
import { mostRows } from '../../../src/report/html/view/events-table.ts';
import { page, textOf } from './page.ts';
import { result } from './sample.ts';
import { both, finding, group } from './sample-finding.ts';

const bytes = (html: string): number => new TextEncoder().encode(html).length;

/** `count` pairs, each with a finding of its own. */
function crowd(count: number) {
  const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
  const indexes = Array.from({ length: count }, (_, index) => index);
  return {
    groups: indexes.map((index) =>
      group({
        id: `G${index}`,
        eventId: index % 65_536,
        name: `SomethingRatherLong${index}_Failure`,
        count: 2,
        findings: [`F${index + 1}`],
        words: { label: both(`Something failed ${index}`), meaning: both('x') },
      }),
    ),
    findings: indexes.map((index) =>
      finding({
        id: `F${index + 1}`,
        groups: [`G${index}`],
        events: 2,
        severity: severities[Math.floor((index / count) * 4)] ?? 'low',
        title: `The service on HOST${index} could not reach its certification authority`,
      }),
    ),
    totals: { ...result().totals, records: 2 * count },
  };
}

test('the first findings are told in full, the next ones in a line each, the rest is counted', async () => {
  const html = await page(crowd(1_000));
  expect(html.match(/<article /g)?.length).toBe(findingCaps.full);
  expect(html.match(/<details open>/g)?.length).toBe(2);
  expect(html.match(/<tr id="F\d+"/g)?.length).toBe(findingCaps.brief);
  expect(textOf(html)).toContain('800 further findings, 1,600 events, in report.json');
});

test('the table of events keeps the most weighty pairs and counts the rest', async () => {
  const many = crowd(1_000);
  const loud = group({ id: 'loud', eventId: 4_000, outcome: 'success', count: 90_000, findings: [] });
  const html = await page({ ...many, groups: [loud, ...many.groups] });
  const rows = /<table class="events">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  expect(rows.match(/<th scope="row">/g)?.length).toBe(mostRows);
  expect(textOf(rows)).toContain('801 further pairs, 91,600 events, in report.json');
});

test('what few findings need is not counted as left out', async () => {
  expect(textOf(await page())).not.toContain('further findings');
});

test('the frame stays within 60 kB and an open finding within 6.5 kB', async () => {
  const frame = bytes(await page({ findings: [], groups: [] }));
  expect(frame).toBeLessThanOrEqual(60_000);
  const [one, two] = [bytes(await page(crowd(1))), bytes(await page(crowd(2)))];
  expect(two - one).toBeLessThanOrEqual(6_500);
});

test('ten thousand pairs make a page below 400 kB', async () => {
  expect(bytes(await page(crowd(10_000)))).toBeLessThan(400_000);
});
