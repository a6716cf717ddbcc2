import type { RulePackSummary, RuleProblem } from '../../../model/result.ts';
import { hasNothingReplaced, redactionText } from '../../redaction-text.ts';
import { hasUntranslated } from '../../untranslated.ts';
import { inTable, type ShownTime, type ViewContext } from './context.ts';
import { suppressionLines } from './suppressions.ts';
import { type LinkView, linkView } from './link.ts';

export interface HowMadeView {
  readonly tool: string;
  readonly made: ShownTime | null;
  readonly packs: readonly PackView[];
  /** Empty where everything is written in the language of the report. */
  readonly untranslated: string;
  readonly command: string;
  readonly zone: string;
  readonly redaction: string;
  readonly reportId: string;
  readonly problems: readonly RuleProblemView[];
  readonly moreProblems: string;
  readonly suppressions: readonly string[];
}

export interface PackView {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  /** Null for rules that came without a pack. */
  readonly link: LinkView | null;
}

export interface RuleProblemView {
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

const mostPacks = 30;
const mostProblems = 20;

export function howMadeView(context: ViewContext): HowMadeView {
  const { result, words, show } = context;
  const left = result.ruleProblems.length - mostProblems;
  return {
    tool: show(`${result.tool.name} ${result.tool.version}, ${result.tool.runtime}`, 200),
    made: inTable(context, result.generatedAt),
    // Those that spoke come first.
    packs: result.rulePacks
      .toSorted((one, other) => Number(other.used) - Number(one.used))
      .slice(0, mostPacks)
      .map((pack) => packView(context, pack)),
    untranslated: hasUntranslated(result) ? words.say('report.untranslated') : '',
    command: show(result.command),
    zone:
      result.timeZone === null
        ? words.say('html.made.zone-none')
        : words.say('html.made.zone', { zone: show(result.timeZone, 60) }),
    redaction: hasNothingReplaced(result) ? words.say('html.made.redaction-none') : redactionText(result, words),
    reportId: show(result.reportId, 40),
    problems: result.ruleProblems.slice(0, mostProblems).map((problem) => problemView(context, problem)),
    suppressions: suppressionLines(context),
    moreProblems: left > 0 ? words.say('html.more-in-json', { n: left }) : '',
  };
}

function packView(context: ViewContext, pack: RulePackSummary): PackView {
  const { words, show } = context;
  const { events, codes } = pack;
  return {
    name: show(`${pack.id} ${pack.version}`, 120),
    text: words.say(pack.used ? 'html.made.pack-used' : 'html.made.pack-unused', { events, codes }),
    sha256: show(pack.sha256 ?? '', 64),
    link: pack.source === '' ? null : linkView(context, { url: pack.source, verified: pack.verified }),
  };
}

function problemView({ show }: ViewContext, problem: RuleProblem): RuleProblemView {
  return {
    place: show(`${problem.file}:${problem.line}:${problem.column}`, 300),
    message: show(problem.message, 600),
    hint: show(problem.hint, 600),
  };
}
