import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attempted,
  type Drops,
  goneUnread,
  lookedAgain,
  nextInTurn,
  nextTime,
  type Outcome,
} from '../../../src/node/watch/drop-stages.ts';

const pace = { quietMs: 3_000, firstPauseMs: 1_000, longestPauseMs: 60_000 };
const nothingKnown = () => false;
const none: Drops = new Map();

function look(drops: Drops, seen: Record<string, string>, now: number): Drops {
  return lookedAgain(drops, new Map(Object.entries(seen)), now, nothingKnown);
}

test('a drop is dealt with when it has looked the same for long enough, and not before', () => {
  const drops = look(none, { 'a.xml': '1' }, 0);
  expect(nextTime(drops, pace)).toBe(3_000);
  expect(nextInTurn(drops, 2_999, pace)).toBeNull();
  expect(nextInTurn(look(drops, { 'a.xml': '1' }, 3_000), 3_000, pace)).toBe('a.xml');
});

test('each time it grew the waiting begins anew', () => {
  const grown = look(look(none, { 'a.xml': '1' }, 0), { 'a.xml': '2' }, 2_500);
  expect(nextInTurn(grown, 5_000, pace)).toBeNull();
  expect(nextInTurn(grown, 5_500, pace)).toBe('a.xml');
});

test('several drops are dealt with in the order in which they became whole', () => {
  let drops = look(none, { b: '1' }, 0);
  drops = look(drops, { a: '1', b: '1', c: '1' }, 1_000);
  drops = look(drops, { a: '2', b: '1', c: '1' }, 2_000);
  const order: string[] = [];
  for (let next = nextInTurn(drops, 9_000, pace); next !== null; next = nextInTurn(drops, 9_000, pace)) {
    order.push(next);
    drops = attempted(drops, next, 'done', 9_000, pace);
  }
  expect(order).toEqual(['b', 'c', 'a']);
  expect(nextTime(drops, pace)).toBeNull();
});

test('what was dealt with is left alone until it changes', () => {
  const done = attempted(look(none, { a: '1' }, 0), 'a', 'done', 3_000, pace);
  expect(nextTime(look(done, { a: '1' }, 9_000), pace)).toBeNull();
  expect(nextInTurn(look(done, { a: '2' }, 9_000), 12_000, pace)).toBe('a');
});

test('what an earlier run dealt with is left alone, too', () => {
  const isKnown = (name: string, stamp: string) => name === 'a' && stamp === '1';
  const drops = lookedAgain(none, new Map([['a', '1']]), 0, isKnown);
  expect(nextTime(drops, pace)).toBeNull();
  expect(nextTime(lookedAgain(drops, new Map([['a', '2']]), 1_000, isKnown), pace)).toBe(4_000);
});

test('what cannot be dealt with is tried again after pauses that grow up to a limit', () => {
  let drops = look(none, { a: '1' }, 0);
  let now = 3_000;
  const pauses: number[] = [];
  for (let times = 0; times < 9; times += 1) {
    drops = attempted(drops, 'a', 'blocked', now, pace);
    const next = nextTime(drops, pace) ?? 0;
    pauses.push(next - now);
    now = next;
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000));
});

test('a drop that waits lets the others go before it, and one that changes begins anew', () => {
  const blocked = attempted(look(none, { a: '1', b: '1' }, 0), 'a', 'blocked', 3_000, pace);
  expect(nextInTurn(blocked, 3_000, pace)).toBe('b');
  expect(nextTime(look(attempted(blocked, 'b', 'done', 3_000, pace), { a: '2', b: '1' }, 3_500), pace)).toBe(6_500);
});

test('a drop that changed while it was read settles again', () => {
  const drops = attempted(look(none, { a: '1' }, 0), 'a', 'changed', 4_000, pace);
  expect(nextTime(drops, pace)).toBe(7_000);
});

test('only what is gone before it was dealt with is told of', () => {
  const drops = attempted(look(none, { a: '1', b: '1' }, 0), 'a', 'done', 3_000, pace);
  expect(goneUnread(drops, new Map())).toEqual(['b']);
  expect(look(drops, {}, 4_000).size).toBe(0);
});

test('nothing is dealt with while it changes, nothing twice while it stays, and nothing is forgotten', () => {
  const steps = fc.array(
    fc.record({
      grows: fc.subarray(['a', 'b', 'c']),
      ms: fc.integer({ min: 1, max: 4_000 }),
      outcome: fc.constantFrom<Outcome>('done', 'changed', 'blocked'),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const sizes: Record<string, number> = { a: 1, b: 1, c: 1 };
      const grownAt: Record<string, number> = { a: 0, b: 0, c: 0 };
      const doneAs = new Set<string>();
      let drops = none;
      let now = 0;
      const seen = () => Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, String(size)]));
      drops = look(drops, seen(), now);
      for (const { grows, ms, outcome } of all) {
        now += ms;
        for (const name of grows) {
          sizes[name] = (sizes[name] ?? 0) + 1;
          grownAt[name] = now;
        }
        drops = look(drops, seen(), now);
        const next = nextInTurn(drops, now, pace);
        if (next === null) continue;
        expect(now - (grownAt[next] ?? 0)).toBeGreaterThanOrEqual(pace.quietMs);
        expect(doneAs.has(`${next} ${sizes[next]}`)).toBe(false);
        if (outcome === 'done') doneAs.add(`${next} ${sizes[next]}`);
        drops = attempted(drops, next, outcome, now, pace);
      }
      for (;;) {
        const next = nextTime(drops, pace);
        if (next === null) break;
        const name = nextInTurn(drops, next, pace) ?? '';
        doneAs.add(`${name} ${sizes[name]}`);
        drops = attempted(drops, name, 'done', next, pace);
      }
      for (const [name, size] of Object.entries(sizes)) expect(doneAs).toContain(`${name} ${size}`);
    }),
  );
});
