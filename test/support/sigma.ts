import type { EventRecord } from '../../src/model/event.ts';
import type { Pack } from '../../src/model/pack.ts';
import { type LoadedPack, loadPack } from '../../src/rules/load-pack.ts';
import { classify, kindOf } from '../../src/triage/classify.ts';
import { compileRules } from '../../src/triage/match/compile-rules.ts';
import { EventView } from '../../src/triage/match/event-view.ts';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { anEvent } from './events.ts';

/** A folder of plain rule files. */
export function loadRuleFiles(files: Readonly<Record<string, string>>): LoadedPack {
  return loadPack({ name: 'mine', files: Object.entries(files).map(([path, text]) => ({ path, text })) });
}

/** A rule with this text below `detection:`, which is indented by two. */
export function aRule(detection: string, logsource = '{ product: windows }'): string {
  return `title: A rule\nlogsource: ${logsource}\ndetection:\n${detection.replace(/^/gm, '  ')}\n`;
}

/** The one pack of rules without a fault in them. */
export function soundRules(...rules: readonly string[]): Pack {
  const { pack, problems } = loadRuleFiles(Object.fromEntries(rules.map((text, at) => [`rule-${at + 1}.yml`, text])));
  if (!pack || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return pack;
}

/** Why a rule was refused: message and hint. */
export function refusalOf(rule: string): string {
  const { pack, problems } = loadRuleFiles({ 'rule.yml': rule });
  if (pack?.rules.length !== 0) throw new Error('the rule was taken');
  return problems.map(({ message, hint }) => `${message}; ${hint}`).join('\n');
}

/** The keys of the rules that fit an event. */
export function fitting(packs: readonly Pack[], event: EventRecord): readonly string[] {
  const view = new EventView(event, classify(event, kindOf(event, createPackFinder(packs))));
  return compileRules(packs)
    .candidates(event.provider, event.channel, event.eventId)
    .filter((rule) => rule.matches(view))
    .map(({ rule }) => rule.key);
}

/** Whether a detection fits an event with this data. */
export function fits(
  detection: string,
  data: Readonly<Record<string, string>>,
  more: Partial<EventRecord> = {},
): boolean {
  return fitting([soundRules(aRule(detection))], anEvent(7, 0, { data, ...more })).length === 1;
}
