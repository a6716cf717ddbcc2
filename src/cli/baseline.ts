import { dirname, join } from 'node:path';
import { type RedactionKey, restore, type TriageResult } from '../index.ts';
import { keyFits } from '../inner.ts';
import type { Words } from '../locale/words.ts';
import type { Io } from './io.ts';
import { keyFileName, keyIn } from './key-file.ts';
import { resultIn } from './load-report.ts';

/** An earlier report to compare with, and the key that its names were found by. */
export interface Baseline {
  readonly result: TriageResult;
  /** Null: names stand in it as logged, or nobody knows them. */
  readonly key: RedactionKey | null;
}

/**
 * The report of `--baseline`, with its real names where a key gives them: `given`, or the one that lies beside the report. By
 * their pseudonyms alone the servers of two reports could not be told apart. Throws a `Refusal` when it cannot be read.
 */
export async function baselineIn(path: string, given: RedactionKey | null, words: Words, io: Io): Promise<Baseline> {
  const result = await resultIn(path, words, io);
  if (result.redaction.profile === 'none') return { result, key: null };
  for (const key of [given, await keyBeside(path, words, io)]) {
    if (key === null || !keyFits(result, key)) continue;
    // People know the earlier report by the id that it was sent with.
    return { result: { ...(await restore(result, key)), reportId: result.reportId }, key };
  }
  return { result, key: null };
}

/** What lies there and is no key was not named by anybody, and is passed over. */
async function keyBeside(path: string, words: Words, io: Io): Promise<RedactionKey | null> {
  return await keyIn(join(dirname(path), keyFileName), words, io).catch(() => null);
}
