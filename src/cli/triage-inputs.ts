import { type Input, type Originals, redact, type RedactionKey, triage, type TriageResult } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { readAhead } from '../node/apart/read-ahead.ts';
import { tool } from '../node/tool.ts';
import { commandLine } from './command-line.ts';
import type { Grounds } from './grounds.ts';
import type { Io } from './io.ts';
import { shiftOf } from './shift-of.ts';
import { startProgress } from './progress.ts';
import type { TriageRequest } from './request.ts';

export interface Triaged {
  /** With the names as logged: for the sender, and never to be written. */
  readonly real: TriageResult;
  /** What reports are made of. */
  readonly result: TriageResult;
  readonly key: RedactionKey;
  readonly originals: Originals;
}

/** Inputs to the result that reports are made of, and the key of its names. `signal` stops the reading. */
export async function triageInputs(
  inputs: readonly Input[],
  grounds: Grounds,
  request: TriageRequest,
  words: Words,
  io: Io,
  signal?: AbortSignal,
): Promise<Triaged> {
  const real = await triageAll(inputs, grounds, request, words, io, signal);
  const { profile, keep, shiftTime } = request.redaction;
  const shift = shiftTime ? { shiftDays: shiftOf(grounds.key) } : {};
  const packs = grounds.rules.packs;
  const told = request.ticketLocale === undefined ? [] : [request.ticketLocale];
  return { real, ...(await redact(real, { profile, keep, key: grounds.key, packs, told, ...shift })) };
}

async function triageAll(
  inputs: readonly Input[],
  { rules, suppressions, baseline }: Grounds,
  request: TriageRequest,
  words: Words,
  io: Io,
  signal?: AbortSignal,
): ReturnType<typeof triage> {
  const { locale, timeZone, dateOrder, encoding, parser, since, until, now } = request;
  const progress = await startProgress(io, request.progress, words, inputs);
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
      ...(signal ? { signal } : {}),
      ...(progress.onProgress ? { onProgress: progress.onProgress } : {}),
    });
  } finally {
    progress.stop();
    await ahead?.close();
  }
}
