import { checkRules, type PlacedRemark, type RuleProblem } from '../../index.ts';
import type { Words } from '../../locale/words.ts';
import { readPackFolder } from '../../node/pack-folders.ts';
import { addedLanguages } from '../../rules/words-path.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io } from '../io.ts';
import { oneLine } from '../one-line.ts';
import type { RulesRequest } from '../request.ts';
import { type AskedRules, askedRules } from './asked-rules.ts';

/** One line of the answer, whether a pack could be loaded with it or not. */
interface CheckLine extends RuleProblem {
  readonly gravity: PlacedRemark['gravity'];
  /** Null: a fault of the syntax, the schema or Sigma. */
  readonly code: PlacedRemark['code'] | null;
}

/** Says what is wrong with rules and what is probably not meant. Errors make the status 2, warnings and notes do not. */
export async function checkCommand(request: RulesRequest, words: Words, io: Io): Promise<number> {
  const rules = await askedRules(request, words, io, addedLanguages);
  const lines = [...rules.shown.map(faultLine), ...(await remarkLines(rules, words))];
  const count = (gravity: CheckLine['gravity']) => lines.filter((line) => line.gravity === gravity).length;
  const counts = {
    packs: rules.asked.length,
    rules: rules.asked.reduce((sum, pack) => sum + pack.rules.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  };
  await answer(io, request.json ? `${JSON.stringify({ ...counts, remarks: lines }, null, 2)}\n` : text(lines));
  if (!request.json) {
    const foreign = rules.foreign > 0 ? `${words.say('rules.foreign', { count: rules.foreign })}\n` : '';
    await answer(io, `${foreign}${words.say('rules.checked', counts)}\n`);
  }
  return counts.errors > 0 ? exitStatus.refused : exitStatus.written;

  function text(all: readonly CheckLine[]): string {
    const hints = new Set<string>();
    return all.map((line) => `${lineText(line, words, hints).join('\n')}\n`).join('');
  }
}

function faultLine(problem: RuleProblem): CheckLine {
  return { gravity: 'error', code: null, ...problem };
}

async function remarkLines({ asked, packs, from, show }: AskedRules, words: Words): Promise<readonly CheckLine[]> {
  const remarks = await Promise.all(
    asked.map(async (pack) => checkRules(pack, await readPackFolder(from.get(pack.id)?.path ?? ''), packs)),
  );
  return remarks.flat().map(({ code, gravity, args, place }) => ({
    gravity,
    code,
    ...place,
    file: show(place.file),
    message: words.say(`rules.check.${code}`, args),
    hint: words.say(`rules.hint.${code}`, args),
  }));
}

/** What helps stands below the first line that it helps with. */
function lineText(line: CheckLine, words: Words, hints: Set<string>): readonly string[] {
  const { file, line: row, column, gravity, message, hint } = line;
  const place = `${oneLine(file)}:${row}:${column}`;
  const said = words.say('rules.line', {
    place,
    gravity: words.say(`rules.gravity.${gravity}`),
    text: oneLine(message),
  });
  if (hints.has(hint)) return [said];
  hints.add(hint);
  return [said, `  ${words.say('cli.hint', { text: oneLine(hint) })}`];
}
