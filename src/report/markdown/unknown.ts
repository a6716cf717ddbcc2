import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';
import { stubForReport } from '../unknown/stub.ts';
import { type UnknownCode, type UnknownEvent, unknownIn } from '../unknown/unknown-entries.ts';
import { fenced, type Fenced } from './fence.ts';
import { idList } from './listing.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';

/** What no rule pack lists, and a start for a rule about it. */
export interface UnknownView {
  readonly note: Ready;
  readonly rows: readonly UnknownRow[];
  readonly stub: Fenced | null;
}

export interface UnknownRow {
  readonly what: Ready;
  readonly where: Ready;
  readonly outcome: Ready;
  readonly events: Ready;
}

const stubSize = { events: 1, codes: 1, rules: 1 };
const nameLimit = 60;

/** The section, as a function of how much there is room for; null when everything is listed or there is no room. */
export function unknownView(result: TriageResult, pen: Pen, cell: Pen): (plan: Plan) => UnknownView | null {
  const unknown = unknownIn(result);
  const { events, codes } = unknown;
  const all = [...events.map((event) => eventRow(event, cell)), ...codes.map((code) => codeRow(code, cell))];
  const counts = [...events, ...codes].map(({ count }) => count);
  const note = pen.say('markdown.unknown-note', {
    events: events.length,
    codes: codes.length,
    json: pen.code('report.json'),
  });
  const lines = stubForReport(unknown, stubSize, pen.words).trimEnd();
  const stub = lines === '' ? null : fenced(lines.split('\n'));
  return (plan) => {
    if (all.length === 0 || plan.unknownRows === 0) return null;
    const left = counts.slice(plan.unknownRows);
    const rest = left.length === 0 ? [] : [restRow(left, cell)];
    return { note, rows: [...all.slice(0, plan.unknownRows), ...rest], stub: plan.stub ? stub : null };
  };
}

function eventRow({ eventId, pack, provider, channel, outcome, count }: UnknownEvent, cell: Pen): UnknownRow {
  return {
    what: cell.code(String(eventId)),
    where: cell.code(pack ?? (provider || channel || '?'), nameLimit),
    outcome: cell.say('markdown.outcome-guessed', { outcome: cell.say(`outcome.${outcome}`) }),
    events: cell.number(count),
  };
}

function codeRow({ code, pack, count, events }: UnknownCode, cell: Pen): UnknownRow {
  return {
    what: cell.code(code),
    where: cell.code(pack, nameLimit),
    outcome: cell.say('markdown.unknown-code', { events: idList(events.map(String), cell) }),
    events: cell.number(count),
  };
}

function restRow(left: readonly number[], cell: Pen): UnknownRow {
  const empty = cell.prose('');
  const what = cell.say('markdown.more-unknown', { n: left.length });
  return { what, where: empty, outcome: empty, events: cell.number(sumOf(left, (count) => count)) };
}
