import type { Words } from '../locale/words.ts';
import { partialSaid } from '../model/partial.ts';
import type { RuleProblem, TriageResult } from '../model/result.ts';
import { anythingUnreadable, findingsAtOrAbove, nothingReadable } from './exit-status.ts';
import { type Io, remark } from './io.ts';
import { oneLine } from './one-line.ts';
import { problemLines, ruleProblemLines } from './problem-lines.ts';
import { complaintLines } from './refusal.ts';
import type { TriageRequest } from './request.ts';
import { verdictLine } from './verdict-line.ts';

/** What the run met that is not in the result. */
interface Found {
  readonly hidden: number;
  /** How many files that evtriage wrote were not read. */
  readonly ownReports: number;
  /** Files of another report that stand beside the new ones. */
  readonly older: readonly string[];
  readonly ruleProblems: readonly RuleProblem[];
  /** How many rules look at other logs than those of Windows. */
  readonly foreignRules: number;
  /** Where the key of the pseudonyms was written, null where it was not, and how many names it holds. */
  readonly key: { readonly path: string | null; readonly names: number };
}

/** Says on stderr what a person should know who does not open the report. `--quiet` leaves what changes the exit status. */
export async function tell(
  result: TriageResult,
  request: TriageRequest,
  found: Found,
  words: Words,
  io: Io,
): Promise<void> {
  const lines: string[] = [];
  if (!request.quiet) {
    lines.push(...problemLines(result, words, request.verbose));
    if (found.hidden > 0) lines.push(words.say('cli.hidden', { count: found.hidden }));
    if (found.foreignRules > 0) lines.push(words.say('cli.foreign-rules', { count: found.foreignRules }));
    if (found.ownReports > 0) lines.push(words.say('cli.own-reports', { count: found.ownReports }));
    if (found.key.names > 0) lines.push(keyLine(found.key, words));
    if (found.older.length > 0) lines.push(olderLine(found.older, result, request, words));
  }
  if (result.partial) {
    const { key, args } = partialSaid(result.partial);
    lines.push(words.say(key, args));
  }
  lines.push(...ruleProblemLines(found.ruleProblems, words), ...reasons(result, request, words));
  if (!request.quiet) lines.push(verdictLine(result, words, io));
  await remark(io, lines);
}

/** Where the real names are. */
export function keyLine({ path, names }: Found['key'], words: Words): string {
  if (path === null) return words.say('cli.key-unwritten', { count: names });
  return words.say('cli.key', { file: oneLine(path), count: names });
}

function olderLine(older: readonly string[], { reportId }: TriageResult, { out }: TriageRequest, words: Words): string {
  const args = { folder: oneLine(out ?? ''), files: words.list(older), count: older.length, id: reportId };
  return words.say('cli.older-reports', args);
}

/** Why the exit status is not 0. */
function reasons(result: TriageResult, request: TriageRequest, words: Words): readonly string[] {
  const { inputs, totals, ruleProblems } = result;
  const said: string[] = [];
  if (ruleProblems.length > 0) said.push(words.say('cli.status.rules', { count: ruleProblems.length }));
  if (inputs.length === 0) {
    if (result.partial) return said;
    said.push(...complaintLines([{ code: 'no-files' }], words));
  } else if (nothingReadable(result)) {
    if (result.partial) return said;
    said.push(...complaintLines([{ code: 'nothing-readable', args: { count: inputs.length } }], words));
  } else if (request.strict && anythingUnreadable(result)) {
    const skipped = inputs.filter(({ form }) => form === null).length;
    said.push(words.say('cli.status.strict', { skipped, inputs: inputs.length, records: totals.unreadable }));
  }
  const count = findingsAtOrAbove(result, request.failOn);
  if (count > 0) said.push(words.say('cli.status.findings', { count, severity: request.failOn ?? '' }));
  return said;
}
