import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/model/pack.ts';
import type { ExampleEvent } from '../../../src/model/rule.ts';
import { exampleEvents, UnusableExample } from '../../../src/triage/examples/example-events.ts';
import { toasterPack } from '../../support/events.ts';

const eventsOf = (events: readonly ExampleEvent[], pack: Pack = toasterPack, packs: readonly Pack[] = []) =>
  exampleEvents({ title: 'x', events }, pack, packs);

test('what the shorthand leaves out comes from the pack and its tables', () => {
  const [event] = eventsOf([{ at: '2026-03-02T08:00:00Z', event: 102, code: '0x405' }]);
  expect(event).toMatchObject({
    provider: toasterPack.providers[0],
    channel: toasterPack.channels[0],
    eventId: 102,
    level: toasterPack.events.find(({ id }) => id === 102)?.level,
    data: { [toasterPack.codeFields[0] ?? '']: '0x405' },
    time: { utc: '2026-03-02T08:00:00.000Z', basis: 'utc' },
  });
  expect(event?.computer).not.toBe('');
});

test('what the shorthand says goes before what the pack says', () => {
  const given = { provider: 'Disk', channel: 'System', computer: 'A', level: 'warning', data: { Path: 'C:' } };
  const [event] = eventsOf([{ at: '2026-03-02T08:00:00Z', event: 7, message: 'Bad block', ...given }]);
  expect(event).toMatchObject({ ...given, message: 'Bad block' });
});

test('a time may be an offset from the first event, before or after it', () => {
  const events = eventsOf([
    { at: '2026-03-02T08:00:00Z', event: 102 },
    { at: '+90m', event: 100 },
    { at: '-1d', event: 100 },
  ]);
  expect(events.map(({ time }) => time.utc)).toEqual([
    '2026-03-02T08:00:00.000Z',
    '2026-03-02T09:30:00.000Z',
    '2026-03-01T08:00:00.000Z',
  ]);
});

test('one line may stand for many events, which are told apart by their record ids', () => {
  const events = eventsOf([{ at: '2026-03-02T08:00:00Z', event: 102, times: 3, every: '5m' }]);
  expect(events.map(({ time }) => time.utc?.slice(11, 16))).toEqual(['08:00', '08:05', '08:10']);
  expect(new Set(events.map(({ recordId }) => recordId)).size).toBe(3);
});

test('a code of an event of another pack goes into that pack’s field', () => {
  const other: Pack = { ...toasterPack, id: 'grill', providers: ['Grill'], channels: [], codeFields: ['Ember'] };
  const [event] = eventsOf([{ at: '2026-03-02T08:00:00Z', event: 1, provider: 'Grill', code: '0x1' }], toasterPack, [
    other,
  ]);
  expect(event?.data).toEqual({ Ember: '0x1' });
});

describe('an example is named that cannot be run, because', () => {
  test.each<[string, readonly ExampleEvent[], string]>([
    ['its first time is no time', [{ at: '+5m', event: 1 }], 'first-time'],
    [
      'a time is none',
      [
        { at: '2026-03-02T08:00:00Z', event: 1 },
        { at: 'later', event: 1 },
      ],
      'time',
    ],
    ['no calendar has its day', [{ at: '2026-13-02T08:00:00Z', event: 1 }], 'first-time'],
    ['a distance is none', [{ at: '2026-03-02T08:00:00Z', event: 1, times: 2, every: 'often' }], 'time'],
    ['no level is called so', [{ at: '2026-03-02T08:00:00Z', event: 1, level: 'bad' }], 'level'],
  ])('%s', (_why, events, code) => {
    expect(() => eventsOf(events)).toThrow(UnusableExample);
    expect(() => eventsOf(events)).toThrow(code);
  });

  test('the pack has no field for its code', () => {
    const pack = { ...toasterPack, codeFields: [] };
    expect(() => eventsOf([{ at: '2026-03-02T08:00:00Z', event: 102, code: '0x1' }], pack)).toThrow('no-code-field');
  });
});
