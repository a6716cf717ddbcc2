import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reloadResult, type TriageResult } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { Refusal } from './refusal.ts';

const complaints = { foreign: 'no-report', version: 'report-version', broken: 'report-broken' } as const;

/** The result in a report.json. Throws a `Refusal` when it cannot be read or is none. */
export async function resultIn(path: string, words: Words, cwd: string): Promise<TriageResult> {
  const reloaded = reloadResult(await textOf(path, words, cwd));
  if ('result' in reloaded) return reloaded.result;
  throw new Refusal({ code: complaints[reloaded.fault], typed: { path, at: reloaded.at } });
}

async function textOf(path: string, words: Words, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal({ code: 'report-refused', typed: { path }, args: { reason: reasonOf(error, words) } });
  }
}
