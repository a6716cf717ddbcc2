import type { EventRecord } from '../../../model/event.ts';
import { ownCopy } from '../../../read/own-copy.ts';
import { limits } from '../../limits.ts';
import { isOverfull } from '../../tally/bounded.ts';
import { valueOf } from '../value-of.ts';
import { hostField } from '../watch.ts';
import { daysOf, mergeMinutes, type Minutes, noMinutes, noteMinute, settleMinutes } from './minutes.ts';

/** When one computer logged anything at all: a silence is none where nothing was logged, and a log ends. */
export interface HostLog {
  readonly all: Minutes;
  /** Events of one pack's product, by the pack's id. */
  readonly products: Map<string, Minutes>;
}

/** By the computer's name as it is told from others. */
export type HostLogs = Map<string, HostLog>;

export function noteOnHost(logs: HostLogs, event: EventRecord, pack: string | null): void {
  const { ms } = event.time;
  const host = valueOf(event, hostField, event.computer)?.toLowerCase();
  if (ms === null || host === undefined) return;
  const log = logFor(logs, host);
  const before = daysIn(log);
  noteMinute(log.all, ms);
  if (pack !== null) noteMinute(productOf(log, pack), ms);
  const opened = (openedDays.get(logs) ?? 0) + daysIn(log) - before;
  openedDays.set(logs, opened);
  if (isOverfull(logs.size, limits.hostLogs) || opened > limits.hostDays / 4) dropBeyond(logs);
}

/** Adds `other` to `logs`; `other` is left as it is. */
export function mergeHosts(logs: HostLogs, other: HostLogs): void {
  for (const [host, from] of other) {
    const log = logFor(logs, host);
    mergeMinutes(log.all, from.all);
    for (const [pack, minutes] of from.products) mergeMinutes(productOf(log, pack), minutes);
  }
  dropBeyond(logs);
}

/** Brings the logs down to their limits. Of a host beyond them nothing is known: it is neither silent nor at its end. */
export function settleHosts(logs: HostLogs): void {
  dropBeyond(logs);
  for (const { all, products } of logs.values()) for (const each of [all, ...products.values()]) settleMinutes(each);
}

/** Days that were opened since logs were last brought down: sorting the hosts for each one would take long. */
const openedDays = new WeakMap<HostLogs, number>();

/**
 * Drops all hosts beyond the first ones, and all before which `limits.hostDays` days are already kept. What was once
 * beyond stays so, since what is before it only grows: the same events leave the same hosts in any order.
 */
function dropBeyond(logs: HostLogs): void {
  openedDays.delete(logs);
  let before = 0;
  for (const [at, [host, log]] of [...logs].toSorted(([one], [other]) => (one < other ? -1 : 1)).entries()) {
    if (at >= limits.hostLogs || before >= limits.hostDays) logs.delete(host);
    before += daysIn(log);
  }
}

function daysIn({ all, products }: HostLog): number {
  let days = daysOf(all);
  for (const minutes of products.values()) days += daysOf(minutes);
  return days;
}

function logFor(logs: HostLogs, host: string): HostLog {
  const known = logs.get(host);
  if (known) return known;
  const fresh: HostLog = { all: noMinutes(), products: new Map() };
  logs.set(ownCopy(host), fresh);
  return fresh;
}

function productOf({ products }: HostLog, pack: string): Minutes {
  const known = products.get(pack);
  if (known) return known;
  const fresh = noMinutes();
  products.set(pack, fresh);
  return fresh;
}
