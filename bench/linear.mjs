import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contest } from './contest.mjs';
import { contestantsIn } from './contestants.mjs';
import { makeInput } from './make-inputs.mjs';

/** In megabytes. */
export const linearSizes = [25, 50, 100];

/**
 * Whether an event costs the same in a small log and in a large one: the whole job, in each form and size.
 * @param {{ room: string, rounds: number }} options
 */
export async function linear({ room, rounds }) {
  const lines = [];
  for (const [form, contestants] of Object.entries(contestantsIn(room))) {
    const contestant = contestants.find(({ role }) => role === 'job');
    const entries = linearSizes.map((megabytes) => {
      const path = join(room, `${megabytes}.${form}`);
      return { contestant, path, events: makeInput(form, path, megabytes * 1e6) };
    });
    lines.push({ form, costs: await contest(entries, { room, rounds }) });
    for (const { path } of entries) rmSync(path);
  }
  return lines;
}
