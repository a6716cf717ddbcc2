import { join, resolve } from 'node:path';
import { type Input, render, triage } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { readAhead } from '../node/apart/read-ahead.ts';
import { findInputs } from '../node/find-inputs.ts';
import { loadTemplates } from '../node/load-templates.ts';
import { reportsBeside } from '../node/own-reports.ts';
import { reasonOf } from '../node/reason.ts';
import { tool } from '../node/tool.ts';
import { prepareFolder, writeReports } from '../node/write-reports.ts';
import { commandLine } from './command-line.ts';
import { statusOf } from './exit-status.ts';
import { mainFile } from './formats.ts';
import { answer, type Io } from './io.ts';
import { type LoadedRules, loadRules } from './load-rules.ts';
import { suppressionsIn } from './load-suppressions.ts';
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
  const out = request.out === null ? null : resolve(io.cwd, request.out);
  if (out !== null) await orRefuse(prepareFolder(out), request, words);

  const result = await triageAll(found.inputs, rules, suppressions, request, words, io);
  const templates = await loadTemplates();
  const { formats, full } = request;
  const reports = (await Promise.all(formats.map((format) => render(result, format, templates, { full })))).flat();

  const main = mainFile[request.formats.includes('html') ? 'html' : (request.formats[0] ?? 'html')];
  if (out !== null) await orRefuse(writeReports(out, reports), request, words);
  const older = out === null ? [] : await reportsBeside(out, result.reportId);
  const { hidden, ownReports } = found;
  const { shown: ruleProblems, foreign: foreignRules } = rules;
  await tell(result, request, { hidden, ownReports, older, ruleProblems, foreignRules }, words, io);
  const text = request.out === null ? reports.find(({ name }) => name === main)?.text : `${join(request.out, main)}\n`;
  await orRefuse(answer(io, text ?? ''), request, words);
  return statusOf(result, request);
}

async function triageAll(
  inputs: readonly Input[],
  rules: LoadedRules,
  suppressions: Awaited<ReturnType<typeof suppressionsIn>>,
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
      ...(progress.onProgress ? { onProgress: progress.onProgress } : {}),
    });
  } finally {
    progress.stop();
    await ahead?.close();
  }
}

/** What the system refuses while a report is on its way out is the user's to repair, and no defect. */
async function orRefuse(writing: Promise<void>, { out }: TriageRequest, words: Words): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw new Refusal({ code: 'write', typed: { path: out ?? 'stdout' }, args: { reason: reasonOf(error, words) } });
  }
}
