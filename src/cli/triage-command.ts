import { join, resolve } from 'node:path';
import { type Input, leaksIn, redact, type RedactionKey, render, type RenderedFile, triage } from '../index.ts';
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
import { keyFile, keyFileName, keyIn, writeKey } from './key-file.ts';
import { type LoadedRules, loadRules } from './load-rules.ts';
import { suppressionsIn } from './load-suppressions.ts';
import { startProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { TriageRequest } from './request.ts';
import { tell } from './tell.ts';
import { tellLeaks } from './tell-leaks.ts';

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

  const earlier = await keyIn(request.redaction.key, words, io);
  const real = await triageAll(found.inputs, rules, suppressions, request, words, io);
  const { profile, keep } = request.redaction;
  const { result, key, originals } = await redact(real, { profile, keep, key: earlier, packs: rules.packs });
  const templates = await loadTemplates();
  const reports = (await Promise.all(request.formats.map((format) => render(result, format, templates)))).flat();
  const leaks = leaksIn(reports, originals);
  if (leaks.length > 0) return await tellLeaks(leaks, words, io);

  const main = mainFile[request.formats.includes('html') ? 'html' : (request.formats[0] ?? 'html')];
  const keyPath = await orRefuse(writeAll(reports, key, request, out, io), request, words);
  const older = out === null ? [] : await reportsBeside(out, result.reportId);
  const { hidden, ownReports } = found;
  const { shown: ruleProblems, foreign: foreignRules } = rules;
  const met = { hidden, ownReports, older, ruleProblems, foreignRules, key: keyToTell(key, keyPath) };
  // The sender reads their own names here; nothing of this is part of the report.
  await tell({ ...real, reportId: result.reportId }, request, met, words, io);
  const text = request.out === null ? reports.find(({ name }) => name === main)?.text : `${join(request.out, main)}\n`;
  await orRefuse(answer(io, text ?? ''), request, words);
  return statusOf(real, request);
}

/** The key first: without it a report that was written could not be read by its sender. Gives the key's path, null: none was written. */
async function writeAll(
  reports: readonly RenderedFile[],
  key: RedactionKey,
  request: TriageRequest,
  out: string | null,
  io: Io,
): Promise<string | null> {
  const { key: given } = request.redaction;
  const isBeside = key.names.length > 0 && request.redaction.profile !== 'none' && given === undefined && out !== null;
  if (given !== undefined && key.names.length > 0) await writeKey(resolve(io.cwd, given), key);
  if (out !== null) await writeReports(out, isBeside ? [keyFile(key), ...reports] : reports);
  if (isBeside) return join(request.out ?? '', keyFileName);
  return given !== undefined && key.names.length > 0 ? given : null;
}

function keyToTell(
  { names }: RedactionKey,
  path: string | null,
): { readonly path: string | null; readonly names: number } {
  return { path, names: names.length };
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
async function orRefuse<Done>(writing: Promise<Done>, { out }: TriageRequest, words: Words): Promise<Done> {
  try {
    return await writing;
  } catch (error) {
    throw new Refusal({ code: 'write', typed: { path: out ?? 'stdout' }, args: { reason: reasonOf(error, words) } });
  }
}
