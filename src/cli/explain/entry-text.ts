import type { Words } from '../../locale/words.ts';
import { visible } from '../../report/visible.ts';
import { oneLine } from '../one-line.ts';
import type { LocalText } from '../../model/locale.ts';
import type { CatalogueEvent, DiagnosticCode, Pack } from '../../model/pack.ts';
import { guess, nothingCounted, stepLines } from './entry-words.ts';
import type { Entry } from './find-entries.ts';
import { ruleLines } from './rule-text.ts';
import { type OwnedRule, rulesAboutCode, rulesAboutEvent } from './rules-about.ts';

/** What a pack knows about one event, code or rule, as lines of plain text. `packs`: all whose rules may speak of it. */
export function entryText(entry: Entry, packs: readonly Pack[], words: Words): string {
  const { id, version, product } = entry.pack;
  const { heading, lines } = told(entry, packs, words);
  const pack = words.say('explain.pack', { product: words.fill(product), id, version });
  return [heading, ...[pack, ...lines].map((line) => `  ${line}`)].join('\n');
}

function told(entry: Entry, packs: readonly Pack[], words: Words): { heading: string; lines: readonly string[] } {
  if ('rule' in entry) {
    const heading = `${entry.pack.id}/${entry.rule.key} ${oneLine(entry.rule.title)}`;
    return { heading, lines: ruleLines(entry, words).map(oneLineKept) };
  }
  if ('event' in entry) {
    const { event, pack } = entry;
    return { heading: `${event.id} ${event.name}`, lines: eventLines(event, pack, packs, words) };
  }
  const { code } = entry;
  return { heading: `${code.code} ${code.name}`, lines: codeLines(code, packs, words) };
}

/** A rule of others may hold anything; the indent of steps is ours. */
function oneLineKept(line: string): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  return `${indent}${visible(line, 2_000).replaceAll(/\s+/g, ' ').trim()}`;
}

function eventLines(event: CatalogueEvent, pack: Pack, packs: readonly Pack[], words: Words): readonly string[] {
  const named = (ids: readonly number[]): string => words.list(ids.map((id) => nameOf(id, pack)));
  const ends = pack.events.filter(({ endedBy }) => endedBy.includes(event.id)).map(({ id }) => id);
  return [
    words.say('explain.outcome', { outcome: words.say(`outcome.${event.outcome}`) }),
    words.say('explain.level', { level: words.say(`level.${event.level}`), basis: guess(event.levelBasis, words) }),
    words.say('explain.area', { area: event.area }),
    ...(event.channel ? [words.say('explain.channel', { channel: event.channel })] : []),
    ...(event.aliasIds.length > 0
      ? [words.say('explain.alias-ids', { ids: words.list(event.aliasIds.map(String)) })]
      : []),
    ...adviceLines(event, words),
    ...(event.endedBy.length > 0 ? [words.say('explain.ended-by', { events: named(event.endedBy) })] : []),
    ...(ends.length > 0 ? [words.say('explain.ends', { events: named(ends) })] : []),
    ...(event.finalFailure === undefined
      ? []
      : [words.say('explain.final', { event: nameOf(event.finalFailure, pack) })]),
    ...companions(event, pack, words),
    ...eventRules(event, pack, packs, words),
    ...sourceLines(event, words),
  ];
}

function codeLines(code: DiagnosticCode, packs: readonly Pack[], words: Words): readonly string[] {
  return [
    ...(code.generic ? [words.say('explain.generic')] : []),
    ...(code.aliases.length > 0 ? [words.say('explain.aliases', { aliases: words.list(code.aliases) })] : []),
    ...adviceLines(code, words),
    ...listed('explain.rules-looking', rulesAboutCode(code.code, packs), words),
    ...sourceLines(code, words),
  ];
}

function adviceLines(entry: CatalogueEvent | DiagnosticCode, words: Words): readonly string[] {
  const text = (of: LocalText): string => words.fill(of, nothingCounted);
  return [
    ...(entry.severity ? [words.say('explain.severity', { severity: words.say(`severity.${entry.severity}`) })] : []),
    words.say('explain.meaning', { text: text(entry.meaning) }),
    ...(entry.claim ? [words.say('explain.claim', { text: text(entry.claim) })] : []),
    ...(entry.lead ? [words.say('explain.lead', { text: text(entry.lead) })] : []),
    ...(entry.remedy.length > 0 ? [words.say('explain.remedy'), ...stepLines(entry.remedy, words)] : []),
    ...(entry.verify ? [words.say('explain.verify', { text: text(entry.verify) })] : []),
    ...(entry.note ? [words.say('explain.note', { text: text(entry.note) })] : []),
  ];
}

/**
 * The codes a failure of this product can carry: any of them, for no source says which goes with which event. Where the
 * vendor documents none for the product, they are all codes of Windows, and no list says anything.
 */
function companions(event: CatalogueEvent, pack: Pack, words: Words): readonly string[] {
  if (event.remedy.length === 0 || pack.codes.length === 0 || pack.codeConfidence !== 'certain') return [];
  return [words.say('explain.codes'), ...pack.codes.map(({ code, name }) => `  ${code} ${name}`)];
}

/** Which rules look at the event, and which take it for a symptom. */
function eventRules({ id }: CatalogueEvent, pack: Pack, packs: readonly Pack[], words: Words): readonly string[] {
  const { looking, covering } = rulesAboutEvent(id, pack, packs);
  return [...listed('explain.rules-looking', looking, words), ...listed('explain.rules-covering', covering, words)];
}

function listed(key: string, rules: readonly OwnedRule[], words: Words): readonly string[] {
  if (rules.length === 0) return [];
  return [words.say(key), ...rules.map(({ pack, rule }) => `  ${pack.id}/${rule.key} ${oneLine(rule.title)}`)];
}

function sourceLines(entry: CatalogueEvent | DiagnosticCode, words: Words): readonly string[] {
  return [words.say('explain.source', { source: entry.source, verified: entry.verified })];
}

function nameOf(id: number, pack: Pack): string {
  const event = pack.events.find((one) => one.id === id || one.aliasIds.includes(id));
  return event ? `${id} ${event.name}` : String(id);
}
