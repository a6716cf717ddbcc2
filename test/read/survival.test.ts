import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { anyMutation, mutated, type Mutation, reachOf } from './mutate.ts';
import { type Reading, readExport } from './read-export.ts';

/** Enough for many records, little enough to be read a few hundred times. */
const most = 150_000;
const fewest = 6;

interface Log {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  /** Where each record begins, in bytes. */
  readonly starts: readonly number[];
}

/**
 * In these forms a record whose first line is damaged is a part of the message before it, and nothing tells it from text
 * that somebody logged.
 */
const mergesRecords = new Set(['copied-text', 'wevtutil-text', 'cmtrace']);

/** What an event says, whatever its place. */
function said({ place: _place, ...event }: EventRecord): string {
  return JSON.stringify({ ...event, time: event.time.raw });
}

function lineStarts(bytes: Uint8Array): readonly number[] {
  const starts = [0];
  for (const [at, byte] of bytes.entries()) if (byte === 10) starts.push(at + 1);
  return starts;
}

async function logOf(path: string): Promise<Log | null> {
  if (!statSync(path).isFile() || statSync(path).size > most) return null;
  const bytes = new Uint8Array(readFileSync(path));
  const reading = await readExport(bytes);
  // A damaged chunk of an .evtx log costs what stands in it: that has laws of its own. In UTF-16 an odd byte turns all
  // that follows into other letters.
  if (reading.encoding !== 'utf-8' || reading.unreadable > 0 || reading.records < fewest) return null;
  const lines = lineStarts(bytes);
  const starts = reading.events.map(({ place }) => place.offset ?? lines[(place.line ?? 1) - 1] ?? 0);
  return { path, bytes, reading, starts };
}

const paths = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).map((name) => join('fixtures', name));
const logs = (await Promise.all(paths.filter((path) => /\/input\//.test(path)).map(logOf))).filter(
  (log) => log !== null,
);

/** The records that a mutation touches, and their neighbours: from the first to the one behind the last. */
function hurt({ bytes, starts }: Log, mutation: Mutation): readonly [number, number] {
  const [from, to] = reachOf(bytes, mutation);
  const first = starts.findLastIndex((start) => start <= from);
  const after = starts.findIndex((start) => start >= to);
  return [first - 1, after < 0 ? starts.length : after + 1];
}

test('there are logs of many forms to damage', () => {
  expect(new Set(logs.map(({ reading }) => reading.form)).size).toBeGreaterThan(15);
});

test.each(logs.map((log) => [log.path, log] as const))(
  'whole records around a place of damage survive in %s, and a loss is told',
  async (_, log) => {
    const { bytes, reading, starts } = log;
    // By its first record a log is recognised, where no heading tells it.
    const head = (starts[1] ?? 0) / bytes.length;
    await fc.assert(
      fc.asyncProperty(anyMutation, async (mutation) => {
        const inRecords = {
          ...mutation,
          at: head + mutation.at * (1 - head),
          other: head + mutation.other * (1 - head),
        };
        const [from, to] = hurt(log, inRecords);
        // Half a letter can make a short file look like another encoding, which is told and has tests of its own.
        const damaged = await readExport(mutated(bytes, [inRecords]), { encoding: 'utf-8' });

        const there = new Set(damaged.events.map(said));
        const gone = reading.events.filter((event, at) => (at < from || at >= to) && !there.has(said(event)));
        expect(gone.map(({ place }) => place)).toEqual([]);
        const isFewer = damaged.records < reading.records && mutation.act !== 'cut';
        if (isFewer && !mergesRecords.has(reading.form ?? ''))
          expect(damaged.problems.length).toBeGreaterThan(reading.problems.length);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  },
);
