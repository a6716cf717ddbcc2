import { expect, test } from 'vitest';
import { triage } from '../../src/index.ts';
import { wordsFor } from '../../src/locale/words.ts';
import type { EventRecord } from '../../src/model/event.ts';
import { createDuplicateFilter } from '../../src/triage/duplicates/duplicate-filter.ts';
import { thresholds } from '../../src/triage/duplicates/thresholds.ts';
import { anXmlEvent } from '../read/write-exports.ts';
import { anEvent } from '../support/events.ts';

const record = (id: number, minute: number | null, more: Partial<EventRecord> = {}) =>
  anEvent(100, minute, { recordId: String(id), ...more });

/** The records of a log from one id to another, each a minute after the one before. */
const log = (from: number, to: number, firstMinute = from, more: Partial<EventRecord> = {}) =>
  Array.from({ length: to - from + 1 }, (_, at) => record(from + at, firstMinute + at, more));

function missingIn(...inputs: (readonly EventRecord[])[]) {
  const filter = createDuplicateFilter({ alone: inputs.length === 1 });
  for (const [at, events] of inputs.entries()) {
    const input = filter.openInput(`input ${at + 1}`, () => undefined);
    for (const event of events) input.take(event);
    input.close();
  }
  return filter.missing();
}

test('a log without a gap has nothing missing, in any order, wherever its ids begin', () => {
  expect(missingIn(log(5000, 5400))).toEqual([]);
  expect(missingIn(log(5000, 5400).toReversed())).toEqual([]);
  expect(missingIn(log(5200, 5400), log(5000, 5250))).toEqual([]);
  expect(missingIn([record(7, 1)], [anEvent(100, 1), anEvent(100, 2)])).toEqual([]);
});

test('two exports with records missing between them: how many, and between which records and times', () => {
  expect(missingIn(log(100, 300), log(341, 500))).toEqual([
    {
      code: 'records-missing',
      args: {
        computer: 'HOST1',
        channel: 'Toaster/Admin',
        from: 100,
        to: 500,
        missing: 40,
        gaps: 1,
        before: 300,
        beforeTime: '2026-03-02T05:00:00Z',
        after: 341,
        afterTime: '2026-03-02T05:41:00Z',
      },
      inputs: [1, 2],
    },
  ]);
});

test('gaps are judged on all inputs together: what one lacks another one may bring', () => {
  expect(missingIn(log(1, 100), log(150, 200), log(90, 160))).toEqual([]);
  expect(missingIn([...log(1, 100), ...log(111, 200), ...log(203, 300)], log(105, 112))).toMatchObject([
    { args: { missing: 6, gaps: 2, before: 100, after: 105 }, inputs: [1, 2] },
  ]);
});

test('each log of each computer has its own ids', () => {
  const other = log(400, 500, 400, { computer: 'HOST2' });
  expect(missingIn([...log(1, 100), ...other], log(200, 300, 200, { channel: 'Toaster/Debug' }))).toEqual([]);
});

test('an export with gaps everywhere looks filtered, and its gaps are not listed', () => {
  const failures = log(1, 4000).filter((_, at) => at % 40 === 0);
  const twoHosts = [...failures, ...failures.map((event) => ({ ...event, computer: 'HOST2' }))];
  expect(missingIn(failures)).toMatchObject([
    { code: 'export-filtered', args: { logs: 1, records: 100, missing: 3861, gaps: 99 } },
  ]);
  expect(missingIn(twoHosts)).toMatchObject([
    { code: 'export-filtered', args: { logs: 2, records: 200, missing: 7722, channel: 'Toaster/Admin' } },
  ]);
});

test('a few chosen events look filtered too, and one event says nothing', () => {
  expect(missingIn([record(10, 1), record(900, 2)])).toMatchObject([{ code: 'export-filtered' }]);
  expect(missingIn([record(10, 1)])).toEqual([]);
});

test('a filter that leaves out one kind of event is told from a gap or two', () => {
  expect(missingIn(log(1, 1000).filter((_, at) => at % 7 !== 0))).toMatchObject([{ code: 'export-filtered' }]);
  expect(missingIn(log(1, 1000).filter((_, at) => at % 300 !== 299))).toMatchObject([
    { code: 'records-missing', args: { missing: 3, gaps: 3 } },
  ]);
});

test('a log that was cleared counts from 1 again: that is no gap, and it is said', () => {
  const [before, after] = [log(5000, 5400, 0), log(1, 90, 3000)];
  for (const inputs of [
    [before, after],
    [after, before],
    [after.toReversed(), before.toReversed()],
  ]) {
    expect(missingIn(...inputs)).toMatchObject([
      { code: 'log-cleared', args: { older: 5000, newer: 90, olderTime: '2026-03-02T00:00:00Z' }, inputs: [1, 2] },
    ]);
  }
});

test('a log that was cleared and has the same ids twice is no gap either', () => {
  for (const inputs of [
    [log(1, 400, 0), log(1, 90, 3000)],
    [log(1, 90, 3000), log(1, 400, 0)],
  ]) {
    expect(missingIn(...inputs)).toMatchObject([{ code: 'log-cleared', args: { older: 1, newer: 1 } }]);
  }
});

test('a clock that was set back for an hour, and times that are not known, clear nothing', () => {
  expect(missingIn([...log(1, 50, 0), ...log(61, 100, 0)])).toMatchObject([{ code: 'records-missing' }]);
  const timeless = [...log(1, 50), ...log(61, 100)].map(({ recordId }) => record(Number(recordId), null));
  expect(missingIn(timeless)).toMatchObject([
    { code: 'records-missing', args: { missing: 10, beforeTime: 'none', afterTime: 'none' } },
  ]);
});

test('a hundred thousand gaps are told in one line, and a million computers do not fill the memory', () => {
  const odd = log(1, 200_000).filter((_, at) => at % 2 === 0);
  expect(missingIn(odd)).toMatchObject([{ code: 'export-filtered', args: { gaps: 99_999 } }]);

  const before = process.memoryUsage().rss;
  const filter = createDuplicateFilter({ alone: true });
  let counted = 0;
  const input = filter.openInput('hostile', (_, duplicate) => (counted += duplicate ? 0 : 1));
  for (let at = 0; at < thresholds.pages + 200_000; at += 1) input.take(record(at * 64, at));
  expect(counted).toBe(thresholds.pages + 200_000);
  expect(filter.missing()).toEqual([]);
  expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
}, 60_000);

test('the report says it beside the first input of the log, with what could not be read', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const xml = (ids: readonly number[], more = '') =>
    bytes(`<Events>${ids.map((id) => anXmlEvent({ record: id, message: `m ${id}` })).join('')}${more}</Events>`);
  const input = (name: string, content: Uint8Array) => ({
    name,
    async *chunks() {
      yield content;
    },
  });
  const result = await triage(
    [input('a.xml', xml([4, 5, 6, 7, 8], '<Event><System>broken</System></Event>')), input('b.xml', xml([12, 13, 14]))],
    [],
    { locale: 'en', command: 'evtriage', tool: { name: 'evtriage', version: '0', runtime: 'test' } },
  );
  expect(result.inputs[1]?.problems).toEqual([]);
  const problem = result.inputs[0]?.problems.find(({ code }) => code === 'records-missing');
  expect(problem).toMatchObject({ gravity: 'warning', args: { missing: 3, files: 2, unreadable: 1 } });
  expect(wordsFor('en').say('problem.records-missing', problem?.args)).toBe(
    'Events are missing in Toaster/Admin of HOST1: of the records 4 to 14 in 2 files, 3 were not there. ' +
      'The gap lies between record 8 (20 May, 21:41) and record 12 (20 May, 21:41). 1 record could not be read.',
  );
});
