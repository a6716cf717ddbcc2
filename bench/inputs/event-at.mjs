import { failingKinds, healthyKinds } from './connector-kinds.mjs';
import { guidOf, scattered } from './numbers.mjs';
import { otherError, otherKinds } from './other-kinds.mjs';

/** So many events make one round of the mix. */
export const roundLength = 100;

const newest = Date.UTC(2026, 2, 20, 9, 30);
const firstRecord = 60_000_000;
const levelWords = ['', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'];

// In twenty events: six of the known product that went well and one that failed, and thirteen of others.
const round = Array.from({ length: roundLength }, (_, slot) => {
  if (slot === 33) return otherError;
  if (slot % 20 === 7) return failingKinds[(slot - 7) / 20];
  if (slot % 20 < 18 && slot % 3 === 1) return healthyKinds[Math.floor(slot / 3) % healthyKinds.length];
  return otherKinds[slot % otherKinds.length];
});

/** Which event of its channel, and how many of the channel, in a round: record ids have no gaps. */
const inChannel = round.map(({ channel }, slot) => ({
  before: round.slice(0, slot).filter((kind) => kind.channel === channel).length,
  all: round.filter((kind) => kind.channel === channel).length,
}));

/**
 * One event as Windows keeps it.
 * @typedef {ReturnType<typeof eventAt>} BenchEvent
 */

/** The event that is `age` events older than the newest; always the same. @param {number} age */
export function eventAt(age) {
  const slot = age % roundLength;
  const { before, all } = inChannel[slot];
  const kind = round[slot];
  const data = kind.data(age);
  return {
    kind,
    slot,
    data,
    message: kind.message(data),
    levelWord: kind.levelWord ?? levelWords[kind.level],
    // The gap from one to the next is between 0.4 and 1.8 s.
    time: newest - age * 1117 - (scattered(age) % 700),
    ticks: scattered(age + 5) % 10_000,
    record: firstRecord - Math.floor(age / roundLength) * all - before,
    computer: 'BENCH01.bench.example',
    process: 600 + (scattered(age + 6) % 9000),
    thread: 700 + (scattered(age + 7) % 9000),
    activity: kind.activity ? guidOf(age) : null,
  };
}
