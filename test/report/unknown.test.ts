import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/locale/catalogues.ts';
import type { TriageResult } from '../../src/model/result.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { stubForReport, stubOf } from '../../src/report/unknown/stub.ts';
import { unknownIn } from '../../src/report/unknown/unknown-entries.ts';
import { page, textOf } from './html/page.ts';
import { group } from './html/sample-finding.ts';
import { result } from './html/sample.ts';

await loadLanguage('zh-CN');

const stranger = (part: Parameters<typeof group>[0] = {}) =>
  group({
    pack: null,
    provider: 'Disk',
    channel: 'System',
    eventId: 7,
    name: null,
    code: null,
    codeName: null,
    outcomeFrom: 'level',
    known: false,
    findings: [],
    words: null,
    ...part,
  });
const of = (...groups: TriageResult['groups']) => unknownIn(result({ groups }));
const whole = { events: Infinity, codes: Infinity, rules: Infinity };

test('an event is counted over all of its codes, failures before what is more frequent', () => {
  const { events } = of(
    stranger({ eventId: 1, outcome: 'info', count: 900 }),
    stranger({ id: 'G2', code: '0x80070005', count: 2 }),
    stranger({ id: 'G3', code: '0x80070006', count: 5 }),
  );
  expect(events.map(({ eventId, count, codes }) => [eventId, count, codes])).toEqual([
    [7, 7, ['0x80070005', '0x80070006']],
    [1, 900, []],
  ]);
});

test('a code is unknown where its product’s pack does not list it, and not where no pack speaks', () => {
  const known = group({ eventId: 102, code: '0x12345678', codeName: null, count: 3 });
  const { codes } = of(known, { ...known, id: 'G2', eventId: 101, count: 4 }, stranger({ code: '0x12345678' }));
  expect(codes).toEqual([{ pack: known.pack, code: '0x12345678', count: 7, events: [101, 102] }]);
});

test('what is beyond that which is told apart is no kind of its own', () => {
  expect(of(stranger({ folded: { of: 'events', kinds: 9, more: false } }))).toEqual({ events: [], codes: [] });
});

describe('a start for rules', () => {
  const words = wordsFor('en');

  test('in a report is for what failed, capped, and all of it on demand', () => {
    const unknown = of(
      stranger({ eventId: 1, outcome: 'info' }),
      stranger({ id: 'G2', eventId: 2 }),
      stranger({ id: 'G3', eventId: 3 }),
    );
    const ids = (yaml: string) => [...yaml.matchAll(/^ {2}- id: (\d+)/gm)].map(([, id]) => id);
    expect(ids(stubForReport(unknown, { events: 1, codes: 1, rules: 1 }, words))).toEqual(['2']);
    expect(ids(stubOf(unknown, whole, words))).toEqual(['2', '3', '1']);
  });

  test('has comments in the reader’s language', () => {
    expect(stubOf(of(stranger()), whole, wordsFor('zh-CN'))).toContain('补全空白处');
  });

  test('is nothing where nothing is unknown', () => {
    expect(stubOf({ events: [], codes: [] }, whole, words)).toBe('');
  });
});

test('the page lists what no pack lists with counts, and its start in a box that opens', async () => {
  const html = await page({ groups: [stranger({ provider: '<b>Disk</b>', count: 1_234 })] });
  const section = /<section class="section row" id="unknown"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  expect(textOf(section)).toContain('7 <b>Disk</b> Failed 1,234');
  expect(section).toContain('<summary>A start for rules</summary>');
  expect(section).toContain('providers: [&quot;&lt;b&gt;Disk&lt;/b&gt;&quot;]');
});

test('a page of a log in which everything is known has no such section', async () => {
  expect(await page({ groups: [group()] })).not.toContain('id="unknown"');
});
