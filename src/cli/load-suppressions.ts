import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadSuppressions } from '../index.ts';
import type { Words } from '../locale/words.ts';
import type { Suppression } from '../model/suppression.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { type Io, remark } from './io.ts';
import { ruleProblemLines } from './problem-lines.ts';
import { Refusal } from './refusal.ts';

/**
 * The file of `--suppress`; undefined where none was given. Throws a `Refusal` when it cannot be read or holds a fault:
 * each is named, and nothing is suppressed by halves.
 */
export async function suppressionsIn(
  path: string | undefined,
  words: Words,
  io: Io,
): Promise<readonly Suppression[] | undefined> {
  if (path === undefined) return undefined;
  const { suppressions, problems } = await loadSuppressions(path, await textOf(path, words, io));
  if (problems.length === 0) return suppressions;
  await remark(io, ruleProblemLines(problems, words));
  throw new Refusal({ code: 'suppress-broken', typed: { path }, args: { count: problems.length } });
}

async function textOf(path: string, words: Words, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal({ code: 'suppress-refused', typed: { path }, args: { reason: reasonOf(error, words) } });
  }
}
