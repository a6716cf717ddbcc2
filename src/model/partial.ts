import type { Said } from './finding.ts';

/** How far a run got that was stopped before everything was read. */
export interface PartialReading {
  /** Inputs that were read to their end. */
  readonly inputsRead: number;
  /** Null: nobody knows how many there would have been. */
  readonly inputsTotal: number | null;
  readonly bytesRead: number;
  /** Null: the size of an input is not known. */
  readonly bytesTotal: number | null;
}

/** The sentence that stands wherever such a result is shown: what was not read may change it. */
export function partialSaid({ inputsRead, inputsTotal, bytesRead, bytesTotal }: PartialReading): Said {
  const known = bytesTotal !== null && bytesTotal > 0;
  const percent = known ? Math.min(99, Math.floor((bytesRead / bytesTotal) * 100)) : 'unknown';
  return { key: 'report.partial', args: { read: inputsRead, total: inputsTotal ?? 'unknown', percent } };
}
