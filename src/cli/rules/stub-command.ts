import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TriageResult } from '../../index.ts';
import type { Words } from '../../locale/words.ts';
import { reasonOf, systemCode } from '../../node/reason.ts';
import { stubOf } from '../../report/unknown/stub.ts';
import { unknownIn } from '../../report/unknown/unknown-entries.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io, remark } from '../io.ts';
import { Refusal } from '../refusal.ts';
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

async function resultIn(path: string, words: Words, io: Io): Promise<TriageResult> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal({ code: 'report-refused', typed: { path }, args: { reason: reasonOf(error, words) } });
  }
  const result = parsed(text);
  if (!isResult(result)) throw new Refusal({ code: 'no-report', typed: { path } });
  return result;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Enough to be a report of ours; whoever changes one by hand may still break it. */
function isResult(value: unknown): value is TriageResult {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, groups } = value as Partial<Record<keyof TriageResult, unknown>>;
  return schemaVersion === '1.0' && Array.isArray(groups) && groups.every(isGroup);
}

function isGroup(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { provider, channel, eventId, outcome, count } = value as Record<string, unknown>;
  const texts = [provider, channel, outcome].every((text) => typeof text === 'string');
  return texts && Number.isInteger(eventId) && Number.isInteger(count);
}
