import { type Leak, leaksIn, type Originals } from '../index.ts';
import type { Words } from '../locale/words.ts';
import type { ReportFile } from '../node/write-reports.ts';
import type { KeyToKeep } from './key-file.ts';
import { LeakRefusal } from './refusal.ts';

/** What a report was made without, and what stays with the sender. */
export interface Withheld {
  /** What must not be found in anything that is written. */
  readonly originals: Originals;
  readonly key: KeyToKeep | null;
}

/** Throws a `LeakRefusal` when one of the finished outputs holds an original. */
export function refuseLeaks(outputs: Iterable<ReportFile>, { originals }: Withheld, words: Words): void {
  const leaks = leaksIn([...outputs], originals);
  if (leaks.length > 0) throw new LeakRefusal(...leaks.map((leak) => complaint(leak, words)));
}

/** In which output an original was found and of which class it is, never what it is. */
function complaint({ output, class: leaked }: Leak, words: Words) {
  const what = words.say(`redaction.${leaked === 'secret' ? 'secret' : `kept.${leaked}`}`);
  return { code: 'leak' as const, args: { output, what } };
}
