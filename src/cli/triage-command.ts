import { resolve } from 'node:path';
import { type Input, redact, triage } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { readAhead } from '../node/apart/read-ahead.ts';
import { findInputs } from '../node/find-inputs.ts';
import { reportsBeside } from '../node/own-reports.ts';
import { tool } from '../node/tool.ts';
import { type Baseline, baselineIn } from './baseline.ts';
import { commandLine } from './command-line.ts';
import { deliver, prepare, present } from './deliver.ts';
import { statusOf } from './exit-status.ts';
import type { Io } from './io.ts';
import { keyIn, keyToKeep } from './key-file.ts';
import { type LoadedRules, loadRules } from './load-rules.ts';
import { suppressionsIn } from './load-suppressions.ts';
import { shiftOf } from './shift-of.ts';
import { startProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { TriageRequest } from './request.ts';
import { tell } from './tell.ts';

/**
 * Inputs to reports, and the exit status. The report is written whatever was found, even when nothing was: an older
 * report that stayed in its place would be taken for this one.
 */
export async function triageCommand(request: TriageRequest, words: Words, io: Io): Promise<number> {
  const found = await findInputs(request.paths, { cwd: io.cwd, stdin: io.stdin, words });
  if (found.missing.length > 0) {
    throw new Refusal(...found.missing.map((path) => ({ code: 'path-missing' as const, typed: { path } })));
  }
  const rules = await loadRules(request, io.cwd, words);
  const suppressions = await suppressionsIn(request.suppress, words, io);
  const given = await keyIn(request.redaction.key, words, io);
  const baseline = request.baseline === undefined ? null : await baselineIn(request.baseline, given, words, io);
  await prepare(request, words, io);

  const real = await triageAll(found.inputs, { rules, suppressions, baseline }, request, words, io);
  const { profile, keep, shiftTime } = request.redaction;
  const earlier = given ?? baseline?.key ?? null;
  const shift = shiftTime ? { shiftDays: shiftOf(earlier) } : {};
  const { result, key, originals } = await redact(real, { profile, keep, key: earlier, packs: rules.packs, ...shift });
  const kept = keyToKeep(key, request);
  const reports = await deliver(result, request, words, io, { originals, key: kept });
  const older = request.out === null ? [] : await reportsBeside(resolve(io.cwd, request.out), result.reportId);
  const { hidden, ownReports } = found;
  const { shown: ruleProblems, foreign: foreignRules } = rules;
  const names = { path: kept?.path ?? null, names: profile === 'none' ? 0 : key.names.length };
  // The sender reads their own names here; nothing of this is part of the report.
  const told = { ...real, reportId: result.reportId };
  await tell(told, request, { hidden, ownReports, older, ruleProblems, foreignRules, key: names }, words, io);
  await present(reports, request, words, io);
  return statusOf(real, request);
}

/** What the inputs are judged by. */
interface Grounds {
  readonly rules: LoadedRules;
  readonly suppressions: Awaited<ReturnType<typeof suppressionsIn>>;
  readonly baseline: Baseline | null;
}

async function triageAll(
  inputs: readonly Input[],
  { rules, suppressions, baseline }: Grounds,
  request: TriageRequest,
  words: Words,
  io: Io,
): ReturnType<typeof triage> {
  const { locale, timeZone, dateOrder, encoding, parser, since, until, now } = request;
  const progress = await startProgress(io, request.progress, words);
  const reading = {
    parser,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const ahead = readAhead(inputs, { packs: rules.packs, options: reading, locale });
  try {
    return await triage(inputs, rules.packs, {
      locale,
      ...reading,
      ...(ahead ? { apart: ahead.apart } : {}),
      ...(now === undefined ? {} : { now }),
      command: commandLine(request, io.cwd),
      tool: tool(),
      ruleProblems: rules.problems,
      ...(suppressions === undefined ? {} : { suppressions }),
      ...(baseline === null ? {} : { baseline: baseline.result }),
      ...(progress.onProgress ? { onProgress: progress.onProgress } : {}),
    });
  } finally {
    progress.stop();
    await ahead?.close();
  }
}
