import type { Status } from '../../model/finding.ts';
import { severities } from '../../model/pack.ts';
import type { Draft } from './draft.ts';

const statusOrder: readonly Status[] = ['still-failing', 'quiet', 'intermittent', 'recovered'];

/** By severity, then by what goes on, then by how much it hit; a condition comes after the failures beside it. */
export function worstFirst(one: Draft, other: Draft): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    Number(one.beside ?? false) - Number(other.beside ?? false) ||
    statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status) ||
    other.affected.devices.total - one.affected.devices.total ||
    other.events - one.events ||
    compare(one.first ?? '~', other.first ?? '~') ||
    compare(one.rule, other.rule)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
