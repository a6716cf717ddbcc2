import type { Words } from '../../locale/words.ts';
import type { LocalText } from '../../model/locale.ts';
import type { TriageKey } from '../../model/rule.ts';
import { codesIn, detectionsBehind, eventIdsIn } from '../../rules/looks-at.ts';
import { guess, nothingCounted, stepLines } from './entry-words.ts';
import type { OwnedRule } from './rules-about.ts';

/** What a rule looks for and concludes, as lines of plain text. */
export function ruleLines({ pack, rule }: OwnedRule, words: Words): readonly string[] {
  const detections = detectionsBehind(rule, pack.rules);
  const ids = [...new Set(detections.flatMap(eventIdsIn))];
  const codes = [...new Set(detections.flatMap(codesIn))];
  const log = rule.kind === 'correlation' ? pack.id : (rule.logsource.service ?? rule.logsource.category ?? '');
  const list = (all: readonly (string | number)[]): string => words.list(all.map(String));
  return [
    words.say('explain.rule.log', { log }),
    ...(ids.length > 0 ? [words.say('explain.rule.events', { events: list(ids) })] : []),
    ...(codes.length > 0 ? [words.say('explain.rule.codes', { codes: list(codes) })] : []),
    ...(rule.kind === 'correlation'
      ? [words.say(`explain.rule.${rule.type}`, { rules: list(rule.rules), timespanMs: rule.timespanMs })]
      : []),
    words.say('explain.severity', { severity: words.say(`severity.${rule.triage?.severity ?? rule.level}`) }),
    ...(rule.description === '' ? [] : [words.say('explain.meaning', { text: rule.description })]),
    ...(rule.triage ? conclusionLines(rule.triage, words) : [words.say('explain.rule.plain')]),
    ...rule.references.map((source) => words.say('explain.rule.source', { source })),
  ];
}

function conclusionLines({ confidence, grounds, owner, covers, recovery, text }: TriageKey, words: Words): string[] {
  const filled = (of: LocalText): string => words.fill(of, nothingCounted);
  const covered = covers.flatMap(({ events }) => events);
  return [
    words.say('explain.claim', { text: filled(text.claim) }),
    words.say('explain.lead', { text: filled(text.cause) }),
    words.say('explain.rule.confidence', {
      confidence: words.say(`confidence.${confidence}`),
      grounds: grounds ? filled(grounds) : 'none',
    }),
    words.say('explain.rule.owner', { owner: words.say(`owner.${owner}`) }),
    ...(covered.length > 0
      ? [words.say('explain.rule.covers', { events: words.list([...new Set(covered)].map(String)) })]
      : []),
    words.say('explain.remedy'),
    ...stepLines(text.remedy, words),
    words.say('explain.verify', { text: filled(text.verify) }),
    ...(recovery ? [words.say('explain.ended-by', { events: words.list(recovery.events.map(String)) })] : []),
    ...text.askNext.map((hint) =>
      words.say('explain.rule.ask', { text: filled(hint.text), basis: guess(hint.basis, words) }),
    ),
  ];
}
