import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contest } from './contest.mjs';
import { contestantsIn } from './contestants.mjs';
import { makeInput } from './make-inputs.mjs';

const sizes = [25, 50, 100]; // megabytes

/**
 * Whether an event costs the same in a small log and in a large one.
 * @param {{ room: string, rounds: number }} options
 */
export async function linear({ room, rounds }) {
  const lines = [];
  for (const [form, contestants] of Object.entries(contestantsIn(room))) {
    const job = contestants.filter(({ role }) => role === 'job');
    const costs = [];
    for (const megabytes of sizes) {
      const path = join(room, `linear.${form}`);
      const events = makeInput(form, path, megabytes * 1e6);
      const [{ seconds, failure }] = await contest(job, { path, form, events, room, rounds });
      costs.push({ megabytes, events, seconds, failure });
      rmSync(path);
    }
    lines.push({ form, costs });
  }
  return lines;
}
