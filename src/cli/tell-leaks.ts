import type { Leak } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { exitStatus } from './exit-status.ts';
import { type Io, remark } from './io.ts';
import { complaintLines } from './refusal.ts';

/** Says in which output an original was found and of which class it is, never what it is. Gives the exit status. */
export async function tellLeaks(leaks: readonly Leak[], words: Words, io: Io): Promise<number> {
  const complaints = leaks.map(({ output, class: leaked }) => {
    const what = words.say(`redaction.${leaked === 'secret' ? 'secret' : `kept.${leaked}`}`);
    return { code: 'leak' as const, args: { output, what } };
  });
  await remark(io, complaintLines(complaints, words));
  return exitStatus.leak;
}
