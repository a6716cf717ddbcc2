import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../reason.ts';
import { writeReports } from '../write-reports.ts';
import type { DropRecord } from './drop-record.ts';
import { readRecords } from './read-records.ts';

/** The name says what to do with it: it holds the names of the files as they were dropped. */
export const recordFileName = 'DO-NOT-SEND-watched.json';

const ownerOnly = 0o600;

/** What was done about drops, in this run and in earlier ones, kept in a file. */
export interface RecordOfDrops {
  readonly all: readonly DropRecord[];
  /** Whether this very drop was dealt with. */
  knows(name: string, stamp: string): boolean;
  /** What came of a drop of this name that held the same. */
  sameContent(name: string, sha256: string | null): DropRecord | null;
  /** The number of the next one. */
  readonly next: number;
  /** Adds one, or gives the one with its number a new stamp. Throws what the system throws, and then nothing is changed. */
  keep(record: DropRecord): Promise<void>;
}

/** The record in a folder of reports; empty when there is none. Null when the file is no such record. */
export async function recordIn(folder: string): Promise<RecordOfDrops | null> {
  let records = await recordsAt(join(folder, recordFileName));
  if (!records) return null;
  let known = keysOf(records);
  return {
    get all() {
      return records ?? [];
    },
    knows: (name, stamp) => known.has(keyOf(name, stamp)),
    sameContent(name, sha256) {
      if (sha256 === null) return null;
      return records?.findLast((one) => one.name === name && one.sha256 === sha256) ?? null;
    },
    get next() {
      return (records?.at(-1)?.number ?? 0) + 1;
    },
    async keep(record) {
      const others = (records ?? []).filter(({ number }) => number !== record.number);
      const kept = [...others, record].toSorted((one, other) => one.number - other.number);
      const text = `${JSON.stringify({ watched: '1.0', drops: kept }, null, 1)}\n`;
      await writeReports(folder, [{ name: recordFileName, text, mode: ownerOnly }]);
      records = kept;
      known = keysOf(kept);
    },
  };
}

async function recordsAt(path: string): Promise<readonly DropRecord[] | null> {
  try {
    return readRecords(await readFile(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function keysOf(records: readonly DropRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ name, stamp }) => keyOf(name, stamp)));
}

function keyOf(name: string, stamp: string): string {
  return `${stamp} ${name}`;
}
