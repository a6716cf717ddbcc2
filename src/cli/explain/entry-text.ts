import type { Basis } from '../../model/judgement.ts';
import type { RemedyStep } from '../../model/remedy.ts';
import type { Words } from '../../locale/words.ts';
import type { LocalText, TextArgs } from '../../model/locale.ts';
import type { CatalogueEvent, DiagnosticCode, Pack } from '../../model/pack.ts';
import type { Entry } from './find-entries.ts';

/** Texts of a pack speak of events that were counted. Here none were: they read as they do about the thing itself. */
const nothingCounted: TextArgs = {
  events: 0,
  devices: 0,
  users: 0,
  hosts: 0,
  cas: 0,
  templates: 0,
  certificates: 0,
  host: '',
  ca: '',
  template: '',
  first: '',
  last: '',
  lastSuccess: '',
};

/** What a pack knows about one event or code, as lines of plain text. */
export function entryText(entry: Entry, words: Words): string {
  const lines = 'event' in entry ? eventLines(entry.event, entry.pack, words) : codeLines(entry.code, words);
  const { id, version, product } = entry.pack;
  const heading = 'event' in entry ? `${entry.event.id} ${entry.event.name}` : `${entry.code.code} ${entry.code.name}`;
  const pack = words.say('explain.pack', { product: words.fill(product), id, version });
  return [heading, ...[pack, ...lines].map((line) => `  ${line}`)].join('\n');
}

function eventLines(event: CatalogueEvent, pack: Pack, words: Words): readonly string[] {
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
    ...sourceLines(event, words),
  ];
}

function codeLines(code: DiagnosticCode, words: Words): readonly string[] {
  return [
    ...(code.generic ? [words.say('explain.generic')] : []),
    ...(code.aliases.length > 0 ? [words.say('explain.aliases', { aliases: words.list(code.aliases) })] : []),
    ...adviceLines(code, words),
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

function stepLines(steps: readonly RemedyStep[], words: Words): readonly string[] {
  return steps.map(({ owner, text, basis }, index) => {
    const step = {
      owner: words.say(`owner.${owner}`),
      text: words.fill(text, nothingCounted),
      basis: guess(basis, words),
    };
    return `  ${index + 1}. ${words.say('explain.step', step)}`;
  });
}

/**
 * The codes a failure of this product can carry: any of them, for no source says which goes with which event. Where the
 * vendor documents none for the product, they are all codes of Windows, and no list says anything.
 */
function companions(event: CatalogueEvent, pack: Pack, words: Words): readonly string[] {
  if (event.remedy.length === 0 || pack.codes.length === 0 || pack.codeConfidence !== 'certain') return [];
  return [words.say('explain.codes'), ...pack.codes.map(({ code, name }) => `  ${code} ${name}`)];
}

function sourceLines(entry: CatalogueEvent | DiagnosticCode, words: Words): readonly string[] {
  return [words.say('explain.source', { source: entry.source, verified: entry.verified })];
}

function nameOf(id: number, pack: Pack): string {
  const event = pack.events.find((one) => one.id === id || one.aliasIds.includes(id));
  return event ? `${id} ${event.name}` : String(id);
}

/** Says so where it is ours and not the source's. */
function guess(basis: Basis, words: Words): string {
  return basis === 'guessed' ? words.say('explain.guessed', { text: words.say('report.guessed') }) : '';
}
