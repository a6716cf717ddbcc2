import type { EventRecord } from '../model/event.ts';
import type { Problem } from '../model/problem.ts';

/** Takes what a reader finds, in file order. */
export interface EventSink {
  event(event: EventRecord): void;
  problem(problem: Problem): void;
}
