import { expect, test } from 'vitest';
import { keepWatch, type Watch } from '../../../src/node/watch/keep-watch.ts';

/** An inbox and a clock that only this test moves: what happens at a time happens when the watch waits past it. */
interface Scene {
  /** What the inbox holds from each time on; null: it cannot be read. */
  readonly inbox: Readonly<Record<number, Readonly<Record<string, string>> | null>>;
  readonly attempt?: Watch['attempt'];
  readonly stopAt?: number;
  readonly once?: boolean;
  readonly quietMs?: number;
}

async function play({ inbox, attempt, stopAt = Infinity, once = false, quietMs = 3_000 }: Scene) {
  let now = 0;
  const log: string[] = [];
  const times = Object.keys(inbox).map(Number);
  const holds = () => inbox[Math.max(...times.filter((time) => time <= now))] ?? null;
  const left = await keepWatch({
    async look() {
      const held = holds();
      if (held === null) throw new Error('lost');
      return new Map(Object.entries(held));
    },
    async lookFailed() {
      log.push(`${now} lost`);
    },
    isKnown: (_, stamp) => stamp === 'known',
    async attempt(name, stamp, tries) {
      log.push(`${now} ${name} ${stamp}`);
      return (await attempt?.(name, stamp, tries)) ?? 'done';
    },
    async gone(names) {
      log.push(`${now} gone ${names.join(' ')}`);
    },
    now: () => now,
    async wait(ms) {
      // As a watch that is told of changes: it wakes when something happens.
      now = Math.min(now + ms, stopAt, ...times.filter((time) => time > now));
    },
    stopped: () => now >= stopAt,
    pace: { quietMs, firstPauseMs: 1_000, longestPauseMs: 8_000 },
    lookEveryMs: () => 60_000,
    once: once ? { patienceMs: 20_000 } : null,
  });
  return { log, left, now };
}

test('a file that grows slowly gets one report, when it is whole', async () => {
  const inbox = { 0: {}, 1_000: { a: '1' }, 3_000: { a: '2' }, 5_000: { a: '3' } };
  expect((await play({ inbox, stopAt: 100_000 })).log).toEqual(['8000 a 3']);
});

test('what an earlier run knows is not touched', async () => {
  expect((await play({ inbox: { 0: { a: 'known', b: '1' } }, once: true })).log).toEqual(['3000 b 1']);
});

test('with --once what is there is dealt with, and what comes meanwhile is left', async () => {
  const played = await play({ inbox: { 0: { a: '1', b: '1' }, 2_000: { a: '1', b: '1', c: '1' } }, once: true });
  expect(played).toMatchObject({ log: ['3000 a 1', '3000 b 1'], left: [] });
});

test('with --once what cannot be dealt with is left after a while, and named', async () => {
  const played = await play({
    inbox: { 0: { a: '1', b: '1' } },
    once: true,
    attempt: async (name) => (name === 'a' ? 'blocked' : 'done'),
  });
  expect(played.left).toEqual(['a']);
  expect(played.now).toBeLessThanOrEqual(30_000);
});

test('with --once a drop that settles for longer than the patience lasts is dealt with', async () => {
  const played = await play({ inbox: { 0: { a: '1' } }, once: true, quietMs: 100_000 });
  expect(played).toMatchObject({ log: ['100000 a 1'], left: [] });
});

test('an attempt is told how often there was one before', async () => {
  const tries: number[] = [];
  await play({
    inbox: { 0: { a: '1' } },
    once: true,
    async attempt(_, __, before) {
      tries.push(before);
      return before < 3 ? 'blocked' : 'done';
    },
  });
  expect(tries).toEqual([0, 1, 2, 3]);
});

test('an inbox that is gone for a while makes nothing done twice or forgotten', async () => {
  const inbox = { 0: { a: '1' }, 4_000: null, 9_000: { a: '1', b: '1' } };
  const { log } = await play({ inbox, stopAt: 100_000 });
  expect(log.filter((line) => !line.endsWith('lost'))).toEqual(['3000 a 1', '12000 b 1']);
  expect(log.filter((line) => line.endsWith('lost')).length).toBeGreaterThan(1);
});

test('with --once an inbox that stays away ends the run', async () => {
  expect((await play({ inbox: { 0: null }, once: true })).now).toBeLessThanOrEqual(30_000);
});

test('a drop that is taken away before it was read is told of', async () => {
  expect((await play({ inbox: { 0: { a: '1' }, 1_000: {} }, stopAt: 9_000 })).log).toEqual(['1000 gone a']);
});

test('an end that is asked for lets the drop at hand be finished and begins no other', async () => {
  let now = 0;
  let isStopped = false;
  const log: string[] = [];
  const left = await keepWatch({
    look: async () =>
      new Map([
        ['a', '1'],
        ['b', '1'],
      ]),
    lookFailed: async () => {},
    isKnown: () => false,
    async attempt(name) {
      isStopped = true;
      log.push(name);
      return 'done';
    },
    gone: async () => {},
    now: () => now,
    async wait(ms) {
      now += ms;
    },
    stopped: () => isStopped,
    pace: { quietMs: 1, firstPauseMs: 1, longestPauseMs: 1 },
    lookEveryMs: () => 1_000,
    once: null,
  });
  expect(log).toEqual(['a']);
  expect(left).toEqual(['b']);
});
