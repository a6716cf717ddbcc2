import type { Words } from '../locale/words.ts';
import { partialSaid } from '../model/partial.ts';
import type { RuleProblem, TriageResult } from '../model/result.ts';
import { anythingUnreadable, findingsAtOrAbove, nothingReadable } from './exit-status.ts';
import { type Io, remark } from './io.ts';
import { oneLine } from './one-line.ts';
import { ruleProblemLines } from './problem-lines.ts';
import { type Read, readingLines } from './reading-lines.ts';
import { complaintLines } from './refusal.ts';
import type { TriageRequest } from './request.ts';
import { verdictLine } from './verdict-line.ts';

/** What the run met that is not in the result. */
interface Found extends Read {
  /** Files of another report that stand beside the new ones. */
  readonly older: readonly string[];
  readonly ruleProblems: readonly RuleProblem[];
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
    lines.push(...readingLines(result, found, { of: 'report', verbose: request.verbose }, words));
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
