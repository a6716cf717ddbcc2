import type { Words } from '../locale/words.ts';
import type { RedactionKey } from '../index.ts';
import { withBuiltinWords } from '../node/in-language.ts';
import { type Baseline, baselineIn } from './baseline.ts';
import type { Io } from './io.ts';
import { keyIn } from './key-file.ts';
import { type LoadedRules, loadRules } from './load-rules.ts';
import { suppressionsIn } from './load-suppressions.ts';
import type { TriageRequest } from './request.ts';

/** What inputs are judged by, and the names that are known before they are read. */
export interface Grounds {
  readonly rules: LoadedRules;
  readonly suppressions: Awaited<ReturnType<typeof suppressionsIn>>;
  readonly baseline: Baseline | null;
  /** The key of an earlier report, which is extended. */
  readonly key: RedactionKey | null;
}

/** Loads what a request names beside its inputs. Throws a `Refusal` for what cannot be used. */
export async function groundsOf(request: TriageRequest, words: Words, io: Io): Promise<Grounds> {
  const rules = await loadRules(request, io.cwd, words);
  const suppressions = await suppressionsIn(request.suppress, words, io);
  const given = await keyIn(request.redaction.key, words, io);
  const baseline = await baselineOf(request, given, words, io);
  return { rules, suppressions, baseline, key: given ?? baseline?.key ?? null };
}

/** The earlier report, whose findings may have to be told in the language of this one. */
async function baselineOf(
  { baseline, locale }: TriageRequest,
  given: RedactionKey | null,
  words: Words,
  io: Io,
): Promise<Baseline | null> {
  if (baseline === undefined) return null;
  const { result, key } = await baselineIn(baseline, given, words, io);
  return { result: await withBuiltinWords(result, locale), key };
}
