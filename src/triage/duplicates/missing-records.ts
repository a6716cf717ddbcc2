import type { Problem } from '../../model/problem.ts';
import { quoted } from '../../read/clean-text.ts';
import { type Gaps, gapsOf, looksFiltered } from './gaps.ts';
import type { SeenRecord, SeenRecords } from './record-ids.ts';

/** One log: the records that one computer wrote to one channel. */
export interface Log {
  readonly computer: string;
  readonly channel: string;
  readonly seen: SeenRecords;
}

/** What the record ids say about records that are not there. */
export interface MissingRecords {
  readonly code: 'records-missing' | 'export-filtered' | 'log-cleared';
  readonly args: Problem['args'];
  /** The numbers of the inputs that the log came in, the first one first. */
  readonly inputs: readonly number[];
}

interface Judged extends Gaps {
  readonly log: Log;
}

/**
 * What is missing in each log over all inputs together, the worst first. A filter is told once for each input that
 * begins such a log, however many logs it holds.
 */
export function missingRecords(logs: Iterable<Log>): readonly MissingRecords[] {
  const judged: Judged[] = [];
  for (const log of logs) {
    const gaps = gapsOf(log.seen);
    if (gaps && (gaps.gaps > 0 || gaps.restart)) judged.push({ log, ...gaps });
  }
  judged.sort((one, other) => other.missing - one.missing || firstInput(one) - firstInput(other));
  const filtered = judged.filter((gaps) => gaps.gaps > 0 && looksFiltered(gaps));
  return [
    ...judged.filter(({ gaps }) => gaps > 0).flatMap((gaps) => (looksFiltered(gaps) ? [] : [missing(gaps)])),
    ...byFirstInput(filtered).map(filter),
    ...judged.flatMap(({ log, restart, inputs }) => (restart ? [cleared(log, restart, inputs)] : [])),
  ];
}

function missing(judged: Judged): MissingRecords {
  const { log, from, to, gaps, largest } = judged;
  const [before, after] = largest ?? [];
  return {
    code: 'records-missing',
    args: {
      ...named(log),
      from,
      to,
      missing: judged.missing,
      gaps,
      before: before?.id ?? 0,
      beforeTime: timeOf(before),
      after: after?.id ?? 0,
      afterTime: timeOf(after),
    },
    inputs: inOrder(judged.inputs),
  };
}

function filter(logs: readonly Judged[]): MissingRecords {
  const [most] = logs;
  const sum = (count: (judged: Judged) => number) => logs.reduce((total, judged) => total + count(judged), 0);
  return {
    code: 'export-filtered',
    args: {
      ...(most ? named(most.log) : {}),
      logs: logs.length,
      records: sum(({ records }) => records),
      missing: sum((judged) => judged.missing),
      gaps: sum(({ gaps }) => gaps),
    },
    inputs: inOrder(most?.inputs ?? new Set()),
  };
}

function cleared(log: Log, { older, newer }: NonNullable<Gaps['restart']>, inputs: Gaps['inputs']): MissingRecords {
  return {
    code: 'log-cleared',
    args: {
      ...named(log),
      older: older.id,
      olderTime: timeOf(older),
      newer: newer.id,
      newerTime: timeOf(newer),
    },
    inputs: inOrder(inputs),
  };
}

function named({ computer, channel }: Log): Problem['args'] {
  return { computer: quoted(computer), channel: quoted(channel) };
}

/** ISO 8601 to the second; `none` when it is not known. */
function timeOf(record: SeenRecord | undefined): string {
  if (record === undefined || record.second === null) return 'none';
  return new Date(record.second * 1000).toISOString().replace('.000Z', 'Z');
}

function byFirstInput(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const byInput = new Map<number, Judged[]>();
  for (const one of judged) {
    const same = byInput.get(firstInput(one));
    if (same) same.push(one);
    else byInput.set(firstInput(one), [one]);
  }
  return [...byInput.values()];
}

function firstInput({ inputs }: Judged): number {
  return Math.min(...inputs);
}

function inOrder(inputs: ReadonlySet<number>): readonly number[] {
  return [...inputs].toSorted((one, other) => one - other);
}
