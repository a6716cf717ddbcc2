import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median } from './measure.mjs';

/**
 * One who runs, and on what: a log of so many events.
 * @typedef {{ contestant: import('./contestants.mjs').Contestant, path: string, events: number }} Entry
 */

/**
 * What became of an entry. `seconds` is the median of all rounds; null when the contestant is not installed, or when its
 * work is of no worth: see `failure`. `peak` is in megabytes.
 * @typedef {Entry & { seconds: number | null, peak: number | null, failure: string | null }} Outcome
 */

/**
 * Lets all run: once to see that they see all of their log, how much memory they take, and that the file is in memory for
 * everybody; then in rounds, one after the other, so that a busy moment hits all.
 * @param {readonly Entry[]} entries
 * @param {{ room: string, rounds: number }} options
 * @returns {Promise<Outcome[]>}
 */
export async function contest(entries, { room, rounds }) {
  const tried = [];
  for (const entry of entries) tried.push({ ...(await tryOut(entry, room)), times: [] });
  const able = tried.filter(({ contestant, failure }) => contestant.command && failure === null);
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of able) {
      tell(`round ${round} of ${rounds}: ${one.contestant.name}, ${statSync(one.path).size / 1e6} MB`);
      const { seconds, failure } = await measure([...one.contestant.command, one.path]);
      one.failure ??= failure;
      one.times.push(seconds);
    }
  }
  return tried.map(({ times, ...outcome }) => {
    const counts = times.length > 0 && outcome.failure === null;
    return { ...outcome, seconds: counts ? median(times) : null };
  });
}

/** @param {Entry} entry @param {string} room */
async function tryOut(entry, room) {
  const { contestant, path } = entry;
  if (!contestant.command) return { ...entry, peak: null, failure: null };
  tell(`for a start: ${contestant.name}`);
  const { said, peak, failure } = await measure([...contestant.command, path], join(room, 'peak'));
  return { ...entry, peak, failure: failure ?? missed(entry, said, room) };
}

/** What is wrong with what a contestant saw; null when it saw everything. */
function missed({ contestant: { shows }, path, events }, said, room) {
  if (shows === null) return null;
  const seen = shows === 'report' ? reported(room) : Number.parseInt(said, 10);
  const there = shows === 'bytes' ? statSync(path).size : events;
  return seen === there ? null : `saw ${seen} of ${there} ${shows === 'bytes' ? 'bytes' : 'events'}`;
}

/** @param {string} room */
function reported(room) {
  return JSON.parse(readFileSync(join(room, 'report', 'report.json'), 'utf8')).totals.records;
}

/** Somebody may be waiting for minutes. @param {string} what */
export function tell(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what}`);
}
