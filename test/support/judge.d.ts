import type { EventRecord } from '../../src/model/event.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { TriageResult } from '../../src/model/result.ts';
import { type Tally } from '../../src/triage/tally/tally.ts';
export type Judged = Omit<TriageResult, 'reportId'>;
/** Counts events in one go. */
export declare function count(events: readonly EventRecord[], packs?: readonly Pack[]): Tally;
/** Counts each share by itself and folds the shares. */
export declare function countInShares(shares: readonly (readonly EventRecord[])[]): Tally;
/** The result of a tally, with its English words. */
export declare function judge(tally: Tally, packs?: readonly Pack[]): Judged;
