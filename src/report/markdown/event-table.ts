import type { Group } from '../../model/group.ts';
import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';
import { codeCell, eventCell, nameCell, outcomeCell } from './group-cells.ts';
import { byEvent, byWeight } from './group-order.ts';
import { idList } from './listing.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';

/** One event and code of the whole log. */
export interface EventRow {
  readonly event: Ready;
  readonly name: Ready;
  readonly outcome: Ready;
  readonly events: Ready;
  readonly last: Ready;
  readonly findings: Ready;
}

/** Every pair of event and code, in the order of their ids; then what was left out, and the sum of all. */
export function eventTable({ groups, totals }: TriageResult, cell: Pen): (plan: Plan) => EventRow[] {
  const weighed = groups.toSorted(byWeight);
  const all = groups.length > 1 ? [sumRow(cell.say('markdown.all-events'), totals.records, cell)] : [];

  return (plan) => {
    const wanted = plan.successes ? weighed : weighed.filter((group) => !isSuccess(group));
    const shown = new Set(wanted.slice(0, plan.eventRows));
    const hidden = groups.filter((group) => !shown.has(group));
    const others = hidden.filter((group) => !isSuccess(group));
    return [
      ...[...shown].toSorted(byEvent).map((group) => eventRow(group, cell)),
      ...hiddenRow('markdown.more-successes', hidden.filter(isSuccess), cell),
      ...hiddenRow('markdown.more-pairs', others, cell),
      ...all,
    ];
  };
}

function eventRow(group: Group, cell: Pen): EventRow {
  const code = codeCell({ ...group, codeName: null }, cell);
  return {
    event: `${eventCell(group, cell)} ${code}`.trimEnd() as Ready,
    name: nameCell(group, cell),
    outcome: outcomeCell(group, cell),
    events: cell.number(group.count),
    last: group.last === null ? cell.say('markdown.no-time') : cell.minute(group.last),
    findings: idList(group.findings, cell),
  };
}

function hiddenRow(key: string, groups: readonly Group[], cell: Pen): EventRow[] {
  if (groups.length === 0) return [];
  const events = sumOf(groups, (group) => group.count);
  return [sumRow(cell.say(key, { n: groups.length }), events, cell)];
}

function sumRow(name: Ready, events: number, cell: Pen): EventRow {
  const empty = cell.prose('');
  return { event: empty, name, outcome: empty, events: cell.number(events), last: empty, findings: empty };
}

function isSuccess(group: Group): boolean {
  return group.outcome === 'success';
}
