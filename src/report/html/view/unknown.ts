import { sumOf } from '../../numbers.ts';
import { stubForReport } from '../../unknown/stub.ts';
import { type UnknownCode, type UnknownEvent, unknownIn } from '../../unknown/unknown-entries.ts';
import type { ViewContext } from './context.ts';

/** What no rule pack lists, and a start for a rule about it. */
export interface UnknownView {
  readonly note: string;
  readonly rows: readonly UnknownRowView[];
  /** What is left for report.json, counted; empty when nothing is. */
  readonly rest: string;
  /** YAML; empty where nothing failed. */
  readonly stub: string;
}

export interface UnknownRowView {
  readonly what: string;
  readonly where: string;
  readonly outcome: string;
  readonly events: string;
}

const stubSize = { events: 5, codes: 3, rules: 2 };

/** Null when everything is listed. */
export function unknownView(context: ViewContext): UnknownView | null {
  const { words, caps } = context;
  const unknown = unknownIn(context.result);
  const all = [...unknown.events, ...unknown.codes];
  if (all.length === 0) return null;
  const rest = all.slice(caps.unknown);
  return {
    note: words.say('html.unknown.note', { events: unknown.events.length, codes: unknown.codes.length }),
    rows: all.slice(0, caps.unknown).map((one) => ('eventId' in one ? eventRow(one, context) : codeRow(one, context))),
    rest:
      rest.length > 0
        ? words.say('html.unknown.rest', { n: rest.length, events: sumOf(rest, (one) => one.count) })
        : '',
    stub: stubForReport(unknown, stubSize, words),
  };
}

function eventRow(
  { eventId, pack, provider, channel, outcome, count }: UnknownEvent,
  context: ViewContext,
): UnknownRowView {
  const { words, show } = context;
  return {
    what: String(eventId),
    where: show(pack ?? (provider || channel || '?'), 120),
    outcome: words.say(`outcome.${outcome}`),
    events: words.number(count),
  };
}

function codeRow({ code, pack, count, events }: UnknownCode, { words, show }: ViewContext): UnknownRowView {
  const ids = words.list(events.slice(0, 6).map(String));
  return {
    what: show(code, 40),
    where: show(pack, 120),
    outcome: words.say('html.unknown.code', { events: ids }),
    events: words.number(count),
  };
}
