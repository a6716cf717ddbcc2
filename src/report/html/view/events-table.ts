import type { Group } from '../../../model/group.ts';
import type { Outcome } from '../../../model/pack.ts';
import { sumOf } from '../../numbers.ts';
import { inTable, type ShownTime, type ViewContext } from './context.ts';

export interface EventsTableView {
  readonly caption: string;
  readonly rows: readonly EventRowView[];
  /** What is left for report.json, counted; empty when nothing is. */
  readonly rest: string;
}

export interface EventRowView {
  readonly eventId: string;
  /** In pieces, so that a long name breaks after an underscore. */
  readonly name: readonly string[];
  /** The provider, where no rule pack says whose event this is. */
  readonly provider: string;
  readonly outcome: string;
  /** What a guessed outcome rests on. */
  readonly guess: string;
  readonly code: string;
  readonly asLogged: string;
  readonly events: string;
  readonly devices: string;
  readonly first: ShownTime | null;
  readonly last: ShownTime | null;
  readonly findings: readonly string[];
  /** Successes and information stand back. */
  readonly dim: boolean;
}

const mostFindings = 3;
const urgency: Record<Outcome, number> = { failure: 0, warning: 1, success: 2, info: 3 };

/** Every pair of event and code. Where there are too many, failures and the most frequent ones stay. */
export function eventsTableView(context: ViewContext): EventsTableView {
  const { words } = context;
  const { groups, totals } = context.result;
  const byWeight = groups.toSorted((a, b) => urgency[a.outcome] - urgency[b.outcome] || b.count - a.count);
  const shown = byWeight.slice(0, context.caps.pairs).toSorted(byEvent);
  const rest = byWeight.slice(context.caps.pairs);
  return {
    caption: words.say('html.events.caption', { pairs: groups.length, events: totals.records }),
    rows: shown.map((group) => rowView(context, group)),
    rest:
      rest.length > 0
        ? words.say('html.events.rest', { n: rest.length, events: sumOf(rest, (group) => group.count) })
        : '',
  };
}

function byEvent(a: Group, b: Group): number {
  return a.eventId - b.eventId || order(a.provider, b.provider) || order(a.code ?? '', b.code ?? '');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowView(context: ViewContext, group: Group): EventRowView {
  const { words, show } = context;
  const spellings = group.codeAsLogged.slice(0, mostFindings).map((code) => show(code, 40));
  const isRest = group.folded?.of === 'events';
  const unlisted = words.say(isRest ? 'report.other-events' : 'report.unlisted');
  return {
    eventId: isRest ? '' : String(group.eventId),
    name: (group.known ? show(group.name ?? '', 120) : unlisted).split(/(?<=_)/),
    provider: group.known ? '' : show(group.provider || group.channel, 120),
    outcome: words.say(`outcome.${group.outcome}`),
    guess: group.outcomeFrom === 'catalogue' ? '' : words.say(`html.events.guess.${group.outcomeFrom}`),
    code: show(group.code ?? '', 40),
    asLogged: spellings.length > 0 ? words.say('html.events.as-logged', { codes: words.list(spellings) }) : '',
    events: words.number(group.count),
    devices: group.affected.devices.total > 0 ? words.number(group.affected.devices.total) : '',
    first: inTable(context, group.first),
    last: inTable(context, group.last),
    findings: group.findings.slice(0, mostFindings).map((id) => show(id)),
    dim: group.outcome === 'success' || group.outcome === 'info',
  };
}
