import type { Evidence } from '../../../model/finding.ts';
import type { ViewContext } from './context.ts';

/** One event as it was logged. */
export interface EvidenceView {
  readonly source: string;
  /** Where in the source: record, line or both. */
  readonly place: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly moreFields: string;
  readonly message: string;
}

const mostFields = 24;

/** The event with the most data, the earliest of equals: it is the one that can be looked up again. */
export function evidenceView(context: ViewContext, evidence: readonly Evidence[]): EvidenceView | null {
  const [chosen] = evidence.toSorted(
    (a, b) => size(b) - size(a) || ((a.time.utc ?? latest) < (b.time.utc ?? latest) ? -1 : 1),
  );
  if (!chosen) return null;
  const { words, show } = context;
  const data = Object.entries(chosen.data);
  const left = data.length - mostFields;
  return {
    source: show(chosen.place.input),
    place: placeText(context, chosen),
    fields: [...header(context, chosen), ...data.slice(0, mostFields)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name: show(name, 80), value: show(value) })),
    moreFields: left > 0 ? words.say('html.more-in-json', { n: left }) : '',
    message: show(chosen.message),
  };
}

const latest = '9999';

function size(evidence: Evidence): number {
  return Object.values(evidence.data).filter((value) => value !== '').length;
}

/** Field names as Windows writes them, in its order. */
function header(context: ViewContext, evidence: Evidence): readonly (readonly [string, string])[] {
  const { groups, words } = context;
  const { time } = evidence;
  const name = [...groups.values()].find(
    (group) => group.eventId === evidence.eventId && group.provider === evidence.provider && group.name !== null,
  )?.name;
  const asLogged = time.basis === 'utc' ? '' : time.raw;
  return [
    ['TimeCreated', time.utc ?? time.raw],
    [words.say('html.evidence.time-as-logged'), time.utc === null ? '' : asLogged],
    ['Provider', evidence.provider],
    ['Channel', evidence.channel === evidence.provider ? '' : evidence.channel],
    ['EventID', `${evidence.eventId} ${name ?? ''}`.trimEnd()],
    ['Level', words.say(`level.${evidence.level}`)],
    ['Computer', evidence.computer],
  ];
}

function placeText({ words, show }: ViewContext, { place }: Evidence): string {
  const parts = [
    place.record === undefined ? '' : words.say('html.evidence.record', { record: show(place.record, 40) }),
    place.line === undefined ? '' : words.say('html.evidence.line', { line: place.line }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
