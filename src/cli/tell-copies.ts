import type { Words } from '../locale/words.ts';
import type { RuleProblem, TriageResult } from '../model/result.ts';
import { type Io, remark } from './io.ts';
import type { KeyToKeep } from './key-file.ts';
import { oneLine } from './one-line.ts';
import { ruleProblemLines } from './problem-lines.ts';
import { readingLines } from './reading-lines.ts';
import { complaintLines } from './refusal.ts';
import type { RedactRequest } from './request.ts';
import type { Copy } from './write-copies.ts';

interface Told {
  readonly copies: readonly Copy[];
  readonly hidden: number;
  readonly ownReports: number;
  readonly ruleProblems: readonly RuleProblem[];
  readonly key: KeyToKeep | null;
}

/** Says on stderr what was copied and what was not, and why. The names of the originals stand here, and nowhere else. */
export async function tellCopies(
  result: TriageResult,
  request: RedactRequest,
  { copies, hidden, ownReports, ruleProblems, key }: Told,
  words: Words,
  io: Io,
): Promise<void> {
  const lines: string[] = [];
  if (!request.quiet) {
    const found = { hidden, ownReports, key: { path: key?.path ?? null, names: key?.key.names.length ?? 0 } };
    lines.push(...readingLines(result, found, { of: 'copies', verbose: request.verbose }, words));
  }
  lines.push(...uncopied(result, copies, words));
  for (const { of, leftOut } of copies) {
    const count = leftOut + (result.inputs.find(({ name }) => name === of)?.unreadable ?? 0);
    if (count > 0) lines.push(words.say('cli.redact.left-out', { input: oneLine(of), count }));
  }
  lines.push(...ruleProblemLines(ruleProblems, words));
  if (copies.length === 0) {
    const count = result.inputs.length;
    const code = count === 0 ? 'no-files' : 'nothing-to-copy';
    lines.push(...complaintLines([{ code, args: { count } }], words));
  } else if (!request.quiet) {
    lines.push(words.say('cli.redact.done', { count: copies.length, folder: oneLine(request.out) }));
  }
  await remark(io, lines);
}

/** Logs of forms that cannot be written anew. */
function uncopied({ inputs }: TriageResult, copies: readonly Copy[], words: Words): readonly string[] {
  const copied = new Set(copies.map(({ of }) => of));
  const refused = inputs.filter(({ name, form }) => form !== null && !copied.has(name));
  const lines = refused.map(({ name, form }) =>
    words.say('cli.redact.form', { input: oneLine(name), form: form ?? '' }),
  );
  return lines.length === 0
    ? []
    : [...lines, `  ${words.say('cli.hint', { text: words.say('cli.redact.form-hint') })}`];
}
