import type { TriageResult } from '../../model/result.ts';
import { hasNothingReplaced, redactionText } from '../redaction-text.ts';
import { hasUntranslated } from '../untranslated.ts';
import { link } from './links.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import { suppressionLines } from './suppressions.ts';
import type { Ready } from './ready.ts';

const commandLimit = 500;
const problemLimit = 300;
const redactionLimit = 1_000;
const mostChannels = 5;

/** All that is needed to make the report again. */
export function madeLines(result: TriageResult, plan: Plan, pen: Pen): Ready[] {
  const { tool, command, reportId } = result;
  return [
    pen.say('markdown.tool', {
      tool: pen.prose(`${tool.name} ${tool.version}`, 80),
      runtime: pen.prose(tool.runtime, 80),
    }),
    ...rulePacks(result, plan, pen),
    ...(hasUntranslated(result) ? [pen.say('report.untranslated')] : []),
    ...channels(result, pen),
    pen.say('markdown.command', { command: pen.code(command, commandLimit) }),
    redaction(result, pen),
    pen.say('markdown.report-id', { id: pen.code(reportId, 40) }),
    ...suppressionLines(result, plan, pen),
    ...ruleProblems(result, plan, pen),
  ];
}

function redaction(result: TriageResult, pen: Pen): Ready {
  return hasNothingReplaced(result)
    ? pen.say('markdown.redaction-none', { profile: pen.code(result.redaction.profile) })
    : pen.say('markdown.redaction', { text: pen.prose(redactionText(result, pen.words), redactionLimit) });
}

function rulePacks({ rulePacks: packs }: TriageResult, plan: Plan, pen: Pen): Ready[] {
  if (packs.length === 0) return [pen.say('markdown.no-packs')];
  const shown = packs.slice(0, plan.smallLists).map((pack) =>
    pen.sentences([
      pen.say('markdown.pack', {
        id: pen.code(pack.id, 80),
        version: pen.prose(pack.version, 40),
        product: pen.prose(pen.words.fill(pack.product), 120),
        events: pack.events,
        codes: pack.codes,
      }),
      pack.used ? null : pen.say('markdown.pack-unused', { events: pack.events }),
      // Rules that came without a pack name no source of their own.
      pack.source === ''
        ? null
        : pen.say('markdown.pack-source', {
            source: link(pack.source, 'markdown.pack-source-page', pen),
            day: pen.prose(pack.verified, 20),
          }),
      pack.sha256 === null ? null : pen.say('markdown.hash', { hash: pen.code(pack.sha256, 80) }),
    ]),
  );
  return withRest(shown, packs.length, 'markdown.more-packs', pen);
}

function channels({ groups }: TriageResult, pen: Pen): Ready[] {
  const names = [...new Set(groups.map((group) => group.channel).filter((name) => name !== ''))];
  if (names.length === 0) return [];
  const items = names.slice(0, mostChannels).map((name) => pen.code(name, 120));
  return [
    pen.say('markdown.channels', {
      n: names.length,
      items: pen.list(items),
      more: names.length - items.length,
    }),
  ];
}

function ruleProblems({ ruleProblems: problems }: TriageResult, plan: Plan, pen: Pen): Ready[] {
  const shown = problems.slice(0, plan.smallLists).map(({ file, line, column, message, hint }) =>
    pen.sentences([
      pen.say('markdown.rule-problem', {
        place: pen.code(`${file}:${line}:${column}`, 200),
        message: pen.prose(message, problemLimit),
      }),
      hint === '' ? null : pen.say('markdown.hint', { hint: pen.prose(hint, problemLimit) }),
    ]),
  );
  return withRest(shown, problems.length, 'markdown.more-rule-problems', pen);
}

function withRest(shown: Ready[], all: number, key: string, pen: Pen): Ready[] {
  return all > shown.length ? [...shown, pen.say(key, { n: all - shown.length })] : shown;
}
