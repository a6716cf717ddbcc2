import type { Pack } from '../../index.ts';
import type { Words } from '../../locale/words.ts';
import type { Io } from '../io.ts';
import { type LoadedRules, loadRules } from '../load-rules.ts';
import type { RulesRequest } from '../request.ts';
import type { AddedLanguage } from '../../rules/words-path.ts';

export interface AskedRules extends LoadedRules {
  /** The packs of the given paths; all of ours where none is given. The others are there for what these name. */
  readonly asked: readonly Pack[];
}

/** Throws a `Refusal` for a path that is not there or holds no rules. */
export async function askedRules(
  request: RulesRequest,
  words: Words,
  io: Io,
  languages?: readonly AddedLanguage[],
): Promise<AskedRules> {
  const loaded = await loadRules({ ...request, rules: request.paths }, io.cwd, words, languages);
  const wanted = request.paths.length > 0;
  return { ...loaded, asked: loaded.packs.filter(({ id }) => loaded.from.get(id)?.given === wanted) };
}
