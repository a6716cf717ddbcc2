import type { EventRecord } from '../model/event.ts';
import type { Input } from '../model/input.ts';
import type { Pack } from '../model/pack.ts';
import type { InputSummary } from '../model/result.ts';
import type { ReadOptions } from '../read/read-input.ts';
import { createDuplicateFilter, namesRecord, type SeenShare } from './duplicates/duplicate-filter.ts';
import { takeIn } from './intake.ts';
import { createKnowledge } from './knowledge.ts';
import { addEvent, emptyTally } from './tally/tally.ts';
import { shareOf, type TallyShare } from './tally/tally-share.ts';
import { inWindow, type Window } from './window.ts';

/** All that one input says, counted where no other input was known, as plain data. */
export interface InputShare {
  readonly summary: InputSummary;
  /** Events, those included that count nowhere. */
  readonly events: number;
  readonly tally: TallyShare;
  readonly seen: SeenShare;
}

/** An event names no record: whether it repeats one of another input shows only beside that. */
class Nameless extends Error {}

/**
 * Reads one input by itself, in another thread. Null when it has to be read beside the others. The packs must be those,
 * in the order, that the share is added up with.
 */
export async function readApart(
  input: Input,
  packs: readonly Pack[],
  options: ReadOptions & Window,
): Promise<InputShare | null> {
  const tally = emptyTally();
  const knowledge = createKnowledge(packs);
  const duplicates = createDuplicateFilter();
  let events = 0;

  function take(event: EventRecord, duplicate: boolean): 'counted' | 'duplicate' | 'outside' {
    if (!namesRecord(event)) throw new Nameless();
    events += 1;
    if (duplicate) return 'duplicate';
    if (!inWindow(event, options)) return 'outside';
    addEvent(tally, event, knowledge);
    return 'counted';
  }

  try {
    const { summary } = await takeIn(input, options, duplicates, take);
    const seen = duplicates.share();
    return seen && { summary, events, tally: shareOf(tally, knowledge.findPack), seen };
  } catch (error) {
    if (error instanceof Nameless) return null;
    throw error;
  }
}
