import type { Words } from '../../locale/words.ts';
import type { Pack } from '../../model/pack.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io, remark } from '../io.ts';
import { loadRules } from '../load-rules.ts';
import { ruleProblemLines } from '../problem-lines.ts';
import { type Complaint, complaintLines } from '../refusal.ts';
import type { ExplainRequest } from '../request.ts';
import { entryText } from './entry-text.ts';
import { findEntries, namesLike } from './find-entries.ts';

/**
 * Prints what the packs know about each id, code or name. The status is 2 when one of them is in no pack: the argument
 * cannot be right, and 1 already means a finding.
 */
export async function explainCommand(request: ExplainRequest, words: Words, io: Io): Promise<number> {
  const rules = await loadRules(request, io.cwd, words);
  await remark(io, ruleProblemLines(rules.shown, words));

  const texts = new Set<string>();
  const unknown: Complaint[] = [];
  for (const query of request.queries) {
    const entries = findEntries(query, rules.packs);
    if (entries.length === 0) unknown.push(notKnown(query, rules.packs, words));
    for (const entry of entries) texts.add(entryText(entry, rules.packs, words));
  }
  if (texts.size > 0) await answer(io, `${[...texts].join('\n\n')}\n`);
  await remark(io, complaintLines(unknown, words));
  return unknown.length > 0 || rules.problems.length > 0 ? exitStatus.refused : exitStatus.written;
}

function notKnown(query: string, packs: readonly Pack[], words: Words): Complaint {
  const near = words.list(namesLike(query, packs)) || 'none';
  return { code: 'not-known', typed: { query }, args: { packs: packs.length, near } };
}
