import type { EventRecord, TimeBasis } from '../model/event.ts';
import type { InputForm } from '../model/form.ts';
import type { Input } from '../model/input.ts';
import type { Problem } from '../model/problem.ts';

export interface ReadOptions {
  /** IANA zone of times that carry none. When absent they are read as UTC and a problem says so. */
  readonly timeZone?: string;
}

/** Takes what a reader finds, in file order. */
export interface EventSink {
  event(event: EventRecord): void;
  problem(problem: Problem): void;
}

export interface ReadOutcome {
  /** Null: not an event log, or nothing in it; a problem says why. */
  readonly form: InputForm | null;
  /** WHATWG label; null when nothing was decoded. */
  readonly encoding: string | null;
  readonly records: number;
  readonly unreadable: number;
  readonly timeBasis: TimeBasis;
}

/** Reads one input to its end, piece by piece: memory does not grow with the file. Never throws for what the content is. */
export async function readInput(_input: Input, _options: ReadOptions, _sink: EventSink): Promise<ReadOutcome> {
  throw new Error('not written yet');
}
