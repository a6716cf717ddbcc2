import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median } from './measure.mjs';

/**
 * What one contestant did. `seconds` is null when it is not installed, or when it is of no worth: see `failure`.
 * @typedef {object} Outcome
 * @property {import('./contestants.mjs').Contestant} contestant
 * @property {number | null} seconds the median of all rounds
 * @property {number | null} peak in megabytes
 * @property {string | null} failure
 */

/**
 * Lets contestants run on one input: once to see that they see all of it, how much memory they take, and that the file is
 * in memory for everybody; then in rounds, one after the other, so that a busy moment hits all.
 * @param {readonly import('./contestants.mjs').Contestant[]} contestants
 * @param {{ path: string, form: string, events: number, room: string, rounds: number }} input
 * @returns {Promise<Outcome[]>}
 */
export async function contest(contestants, { path, form, events, room, rounds }) {
  const outcomes = [];
  for (const contestant of contestants) outcomes.push(await tryOut(contestant, { path, events, room }));
  const able = outcomes.filter(({ contestant, failure }) => contestant.command && failure === null);
  for (let round = 0; round < rounds; round += 1) {
    for (const outcome of able) {
      tell(`${form}, round ${round + 1} of ${rounds}: ${outcome.contestant.name}`);
      const run = await measure([...outcome.contestant.command, path]);
      outcome.failure ??= run.failure;
      outcome.times.push(run.seconds);
    }
  }
  return outcomes.map(({ times, ...outcome }) => ({
    ...outcome,
    seconds: times.length > 0 && outcome.failure === null ? median(times) : null,
  }));
}

async function tryOut(contestant, { path, events, room }) {
  const outcome = { contestant, peak: null, failure: null, times: [] };
  if (!contestant.command) return outcome;
  tell(`for a start: ${contestant.name}`);
  const { said, peak, failure } = await measure([...contestant.command, path], join(room, 'peak'));
  if (failure !== null) return { ...outcome, failure };
  const seen = seenBy(contestant, said, room);
  const there = contestant.shows === 'bytes' ? statSync(path).size : events;
  const isWrong = seen !== null && seen !== there;
  return { ...outcome, peak, failure: isWrong ? `saw ${seen} of ${there} ${unitOf(contestant)}` : null };
}

const unitOf = ({ shows }) => (shows === 'bytes' ? 'bytes' : 'events');

/** @returns {number | null} */
function seenBy({ shows }, said, room) {
  if (shows === null) return null;
  if (shows === 'report') return JSON.parse(readFileSync(join(room, 'report', 'report.json'), 'utf8')).totals.records;
  return Number.parseInt(said, 10);
}

/** Somebody may be waiting for minutes. @param {string} what */
export function tell(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what}`);
}
