import { expect, test } from 'vitest';
import { sumOf } from '../../../src/report/numbers.ts';
import { standardCaps } from '../../../src/report/html/view/caps.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { crowd } from './crowd.ts';
import { page, templates, textOf } from './page.ts';
import { result } from './sample.ts';
import { group } from './sample-finding.ts';

const bytes = (html: string): number => new TextEncoder().encode(html).length;

test('the first findings are told in full, the next ones in a line each, the rest is counted', async () => {
  const html = await page(crowd(1_000));
  expect(html.match(/<article /g)?.length).toBe(standardCaps.fullFindings);
  expect(html.match(/<details open>/g)?.length).toBe(2);
  expect(html.match(/<tr id="F\d+"/g)?.length).toBe(standardCaps.briefFindings);
  expect(textOf(html)).toContain('800 further findings, 1,600 events, in report.json');
});

test('the table of events keeps the most weighty pairs and counts the rest', async () => {
  const many = crowd(1_000);
  const loud = group({ id: 'loud', eventId: 4_000, outcome: 'success', count: 90_000, findings: [] });
  const html = await page({ ...many, groups: [loud, ...many.groups] });
  const rows = /<table class="events">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  expect(rows.match(/<th scope="row">/g)?.length).toBe(standardCaps.pairs);
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

test('ten thousand pairs make a page below 400 kB, and what it shows and counts adds up', async () => {
  const html = await page(crowd(10_000));
  expect(bytes(html)).toBeLessThan(400_000);
  const numbers = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, text]) => Number(text?.replaceAll(',', '')));
  const told = numbers(/<dt>Events<\/dt><dd>([\d,]+)/g);
  const briefly = numbers(/<tr id="F\d+".*<td class="number">([\d,]+)<\/td><\/tr>/g);
  const left = numbers(/further findings, ([\d,]+) events/g);
  expect([told.length, briefly.length, left.length]).toEqual([25, 175, 1]);
  expect(sumOf([...told, ...briefly, ...left], (events) => events)).toBe(20_000);
  const rows = numbers(/<th scope="row">\d+<\/th>.*?<td class="number">([\d,]+)/g);
  const rest = numbers(/further pairs, ([\d,]+) events/g);
  expect([rows.length, rest.length]).toEqual([200, 1]);
  expect(sumOf([...rows, ...rest], (events) => events)).toBe(20_000);
});

test('a page of everything leaves nothing for report.json', async () => {
  const html = await renderHtml(result(crowd(300)), templates, '', true);
  expect(html.match(/<article /g)?.length).toBe(300);
  expect(textOf(html)).not.toContain('in report.json');
});
