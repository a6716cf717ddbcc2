import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { reloadResult, type TriageResult } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';

const complaints = { foreign: 'no-report', version: 'report-version', broken: 'report-broken' } as const;

/** The result in a report.json, or on standard input for `-`. Throws a `Refusal` when it cannot be read or is none. */
export async function resultIn(path: string, words: Words, io: Io): Promise<TriageResult> {
  const reloaded = reloadResult(await textOf(path, words, io));
  if ('result' in reloaded) return reloaded.result;
  throw new Refusal({ code: complaints[reloaded.fault], typed: { path, at: reloaded.at } });
}

async function textOf(path: string, words: Words, io: Io): Promise<string> {
  if (path === '-' && io.stdin.isTTY === true) throw new Refusal({ code: 'report-from-terminal' });
  try {
    return path === '-' ? await text(io.stdin) : await readFile(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal({ code: 'report-refused', typed: { path }, args: { reason: reasonOf(error, words) } });
  }
}
