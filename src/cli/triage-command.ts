import { resolve } from 'node:path';
import type { Words } from '../locale/words.ts';
import { findInputs } from '../node/find-inputs.ts';
import { reportsBeside } from '../node/own-reports.ts';
import { deliver, prepare, present } from './deliver.ts';
import { statusOf } from './exit-status.ts';
import { groundsOf } from './grounds.ts';
import { listenForInterrupt } from './interrupt.ts';
import type { Io } from './io.ts';
import { keyToKeep } from './key-file.ts';
import { Refusal } from './refusal.ts';
import type { TriageRequest } from './request.ts';
import { tell } from './tell.ts';
import { triageInputs } from './triage-inputs.ts';

/**
 * Inputs to reports, and the exit status. The report is written whatever was found, even when nothing was: an older
 * report that stayed in its place would be taken for this one.
 */
export async function triageCommand(request: TriageRequest, words: Words, io: Io): Promise<number> {
  const found = await findInputs(request.paths, { cwd: io.cwd, stdin: io.stdin, words });
  if (found.missing.length > 0) {
    throw new Refusal(...found.missing.map((path) => ({ code: 'path-missing' as const, typed: { path } })));
  }
  const grounds = await groundsOf(request, words, io);
  await prepare(request, words, io);

  const interrupt = listenForInterrupt(io, [words.say('cli.interrupted')]);
  const triaged = triageInputs(found.inputs, grounds, request, words, io, interrupt.signal);
  const { real, result, key, originals } = await triaged.finally(() => interrupt.release());
  const kept = keyToKeep(key, request);
  const reports = await deliver(result, request, words, io, { originals, key: kept });
  const older = request.out === null ? [] : await reportsBeside(resolve(io.cwd, request.out), result.reportId);
  const { hidden, ownReports } = found;
  const { shown: ruleProblems, foreign: foreignRules } = grounds.rules;
  const names = {
    path: kept?.path ?? null,
    names: request.redaction.profile === 'none' ? 0 : key.names.length,
  };
  // The sender reads their own names here; nothing of this is part of the report.
  const told = { ...real, reportId: result.reportId };
  await tell(told, request, { hidden, ownReports, older, ruleProblems, foreignRules, key: names }, words, io);
  await present(reports, request, words, io);
  return statusOf(real, request);
}
