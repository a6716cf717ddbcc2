import type { Group } from '../../model/group.ts';
import { sumOf } from '../numbers.ts';
import { codeCell, eventCell, nameCell } from './group-cells.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** One event and code that a finding rests on. */
export interface GroupRow {
  readonly event: Ready;
  readonly name: Ready;
  readonly code: Ready;
  readonly events: Ready;
}

const mostRows = 12;

/** A finding's events and codes; those past the twelfth are summed up in one row. */
export function groupRows(groups: readonly Group[], cell: Pen): GroupRow[] {
  const rows = groups.slice(0, mostRows).map((group) => ({
    event: eventCell(group, cell),
    name: nameCell(group, cell),
    code: codeCell(group, cell),
    events: cell.number(group.count),
  }));
  const rest = groups.slice(mostRows);
  if (rest.length === 0) return rows;
  const name = cell.say('markdown.more-pairs', { n: rest.length });
  const events = cell.number(sumOf(rest, (group) => group.count));
  return [...rows, { event: cell.prose(''), name, code: cell.prose(''), events }];
}
