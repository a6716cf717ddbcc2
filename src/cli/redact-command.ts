import { join, resolve } from 'node:path';
import { type Input, redact, triage, type TriageResult } from '../index.ts';
import { canBeWritten, collectNames, type SettledNames } from '../inner.ts';
import type { Words } from '../locale/words.ts';
import { dropUnfinished, isPipe, liesIn, prepareCopyFolder, settleCopies } from '../node/copy-folder.ts';
import { type FoundInputs, findInputs } from '../node/find-inputs.ts';
import { realPath } from '../node/real-path.ts';
import { tool } from '../node/tool.ts';
import { exitStatus, nothingReadable } from './exit-status.ts';
import { listenForInterrupt } from './interrupt.ts';
import { answer, type Io, remark } from './io.ts';
import { keyFileName, keyIn, keyToKeep, writeKey } from './key-file.ts';
import { loadRules } from './load-rules.ts';
import { orRefuse } from './or-refuse.ts';
import { startProgress } from './progress.ts';
import { LeakRefusal, Refusal } from './refusal.ts';
import type { RedactRequest } from './request.ts';
import { shiftOf } from './shift-of.ts';
import { tellCopies } from './tell-copies.ts';
import { collectWritten, type Copy, type Finished, leaksInCopy, writeCopies } from './write-copies.ts';

/**
 * Exports to copies of them without names, and the exit status. Either all copies are written or none, which is also so when
 * the run is interrupted.
 */
export async function redactCommand(request: RedactRequest, words: Words, io: Io): Promise<number> {
  const interrupt = listenForInterrupt(io, []);
  try {
    return await redactAll(request, words, io, interrupt.signal);
  } catch (error) {
    if (error !== interrupt.signal.reason) throw error;
    await remark(io, [words.say('cli.redact.interrupted')]);
    return exitStatus.interrupted;
  } finally {
    interrupt.release();
  }
}

async function redactAll(request: RedactRequest, words: Words, io: Io, signal: AbortSignal): Promise<number> {
  const { redaction, reading, locale } = request;
  const folder = resolve(io.cwd, request.out);
  const found = await orRefuse(inputsFor(request, folder, words, io), request.out, words);
  const rules = await loadRules(request, io.cwd, words);
  const key = await keyIn(redaction.key, words, io);
  if (!(await orRefuse(prepareCopyFolder(folder, [keyFileName.replace('.json', '')]), request.out, words))) {
    throw new Refusal({ code: 'redact-folder', typed: { path: request.out } });
  }

  const shift: { readonly shiftDays?: number } = redaction.shiftTime ? { shiftDays: shiftOf(key) } : {};
  const options = { profile: redaction.profile, keep: redaction.keep, key, packs: rules.packs, ...shift };
  const collection = collectNames(options);
  const progress = await startProgress(io, request.progress, words, found.inputs);
  const { onProgress } = progress;
  const result = await triage(found.inputs, rules.packs, {
    locale,
    ...reading,
    command: 'evtriage',
    tool: tool(),
    ruleProblems: rules.problems,
    onEvent: collection.event,
    signal,
    ...(onProgress ? { onProgress } : {}),
  }).finally(() => progress.stop());
  signal.throwIfAborted();
  const writable = new Set(result.inputs.flatMap(({ name, form }) => (form && canBeWritten(form) ? [name] : [])));
  const again = async (): Promise<readonly Input[]> =>
    (await inputsFor(request, folder, words, io)).inputs.filter(({ name }) => writable.has(name));
  await collectWritten(await again(), collection, reading, signal);
  const names = collection.settle(result);

  const started: string[] = [];
  try {
    const writing = writeCopies(await again(), { folder, names, reading, signal }, (name) => started.push(name));
    const copies = await orRefuse(writing, request.out, words);
    await refuseLeaks(copies, { folder, names, words, signal });
    // From here on it takes no time worth interrupting.
    // An id is a digest: that of the result with its names would prove a guess of them.
    const { reportId } = await idOfRedacted(result, names, options);
    const days = shift.shiftDays ?? key?.shiftDays;
    const kept = keyToKeep(
      { redactionKey: '1.0', reportId, names: names.names, ...(days === undefined ? {} : { shiftDays: days }) },
      request,
    );
    if (kept) await orRefuse(writeKey(kept, io.cwd), kept.path, words);
    const entries = copies.map(({ name, form, leftOut }) => ({ name, form, leftOut }));
    await orRefuse(settleCopies(folder, { copies: entries, reportId }), request.out, words);
    const { hidden, ownReports } = found;
    const told = { copies, hidden, ownReports, ruleProblems: rules.shown, key: kept };
    await tellCopies(result, request, told, words, io);
    await answer(io, `${join(request.out)}\n`);
    if (result.ruleProblems.length > 0) return exitStatus.refused;
    const isWhole =
      copies.length === result.inputs.length &&
      result.totals.unreadable === 0 &&
      copies.every((copy) => copy.leftOut === 0);
    const nothing = copies.length === 0 || nothingReadable(result);
    return nothing || (request.strict && !isWhole) ? exitStatus.unreadable : exitStatus.written;
  } finally {
    await dropUnfinished(folder, started);
  }
}

async function idOfRedacted(
  result: TriageResult,
  { names }: SettledNames,
  options: Parameters<typeof redact>[1],
): Promise<Pick<TriageResult, 'reportId'>> {
  const key = { redactionKey: '1.0', reportId: result.reportId, names } as const;
  return (await redact(result, { ...options, key })).result;
}

async function inputsFor({ paths }: RedactRequest, folder: string, words: Words, io: Io): Promise<FoundInputs> {
  const out = await realPath(folder);
  for (const path of paths) {
    const full = resolve(io.cwd, path);
    if (await isPipe(full)) throw new Refusal({ code: 'redact-stream', typed: { path } });
    if (await liesIn(full, out)) throw new Refusal({ code: 'redact-in-place', typed: { path } });
  }
  const found = await findInputs(paths, { cwd: io.cwd, stdin: io.stdin, words, apart: [out] });
  if (found.missing.length === 0) return found;
  throw new Refusal(...found.missing.map((path) => ({ code: 'path-missing' as const, typed: { path } })));
}

/** Throws a `LeakRefusal` when a finished copy holds an original: then none of them stays. */
async function refuseLeaks(copies: readonly Copy[], where: Finished): Promise<void> {
  for (const copy of copies) {
    const leaks = await leaksInCopy(copy, where);
    if (leaks === 'other-form') throw new Error(`the copy ${copy.name} is not ${copy.form} any more`);
    if (leaks.length === 0) continue;
    const { say } = where.words;
    throw new LeakRefusal(
      ...leaks.map((leaked) => ({
        code: 'leak' as const,
        args: { output: copy.name, what: say(`redaction.${leaked === 'secret' ? 'secret' : `kept.${leaked}`}`) },
      })),
    );
  }
}
