import type { Words } from '../../locale/words.ts';
import { stubOf } from '../../report/unknown/stub.ts';
import { unknownIn } from '../../report/unknown/unknown-entries.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io, remark } from '../io.ts';
import { resultIn } from '../load-report.ts';
import type { RulesRequest } from '../request.ts';

const everything = { events: Infinity, codes: Infinity, rules: Infinity };

/** Prints a start for rules about everything that a report found in no rule pack. */
export async function stubCommand({ paths: [path = ''] }: RulesRequest, words: Words, io: Io): Promise<number> {
  const unknown = unknownIn(await resultIn(path, words, io));
  const stub = stubOf(unknown, everything, words);
  if (stub === '') await remark(io, [words.say('cli.stub.nothing')]);
  else await answer(io, stub);
  return exitStatus.written;
}
