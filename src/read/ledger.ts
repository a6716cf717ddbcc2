import type { EventRecord, Place, TimeBasis } from '../model/event.ts';
import type { Problem, ProblemCode, ProblemGravity } from '../model/problem.ts';
import type { EventSink } from './event-sink.ts';
import { limits } from './limits.ts';
import { gravityOf } from './problem-gravity.ts';

/** Where in the input something stands. */
export type Where = Omit<Place, 'input'>;

type Args = Problem['args'];

/** The problems of records that are lost, one by one. */
type LossCode = 'record-broken' | 'record-cut' | 'record-too-large' | 'chunk-broken';

/** The problems that many records can share: told once, with how many. */
type CountedCode =
  | 'time-unreadable'
  | 'date-order-contradicted'
  | 'clock-repeated'
  | 'clock-skipped'
  | 'quotes-repaired'
  | 'rows-not-events'
  | 'text-lossy';

/** Keeps the books of one input: every record that it holds is an event or is counted as unreadable, with a reason. */
export interface Ledger {
  readonly input: string;
  event(event: EventRecord): void;
  /** A record that could not be read, or several that were lost `together`. */
  lost(code: LossCode, where: Where, args?: Args, together?: number): void;
  /** Something about the input; as grave as its code unless `gravity` says otherwise. */
  note(code: ProblemCode, args?: Args, where?: Where, gravity?: ProblemGravity): void;
  /** The same, but not again for the same code and arguments. */
  once(code: ProblemCode, args?: Args, where?: Where): void;
  /** One more of a kind; `close` tells how many, and where the first one was. `args` are asked for the first only. */
  count(code: CountedCode, where: Where, args?: () => Args): void;
  /** The reading was stopped here: that a record is cut, or its text, comes from that and is no fault of the input. */
  stop(): void;
  /** True while no event, no loss and no problem is in the books: whoever ends them now would lose a file in silence. */
  isSilent(): boolean;
  /** Ends the books. */
  close(): { readonly records: number; readonly unreadable: number; readonly timeBasis: TimeBasis };
}

/** Less sure is higher; events without a time say nothing about those that have one. */
const sureness: readonly TimeBasis[] = ['unknown', 'utc', 'offset', 'assumed-local'];

export function createLedger(input: string, sink: EventSink): Ledger {
  let records = 0;
  let unreadable = 0;
  let leastSure = 0;
  let noted = false;
  let stopped = false;
  const told = new Map<ProblemCode, Set<string>>();
  const counts = new Map<CountedCode, { count: number; first: Where; args: Args }>();

  function note(code: ProblemCode, args: Args = {}, where: Where = {}, gravity = gravityOf[code]): void {
    if (!stopped) tell(code, args, where, gravity);
  }

  function tell(code: ProblemCode, args: Args, where: Where, gravity = gravityOf[code]): void {
    noted = true;
    sink.problem({ code, gravity, args, place: { input, ...where } });
  }

  return {
    input,
    event(event) {
      records += 1;
      leastSure = Math.max(leastSure, sureness.indexOf(event.time.basis));
      sink.event(event);
    },
    lost(code, where, args, together = 1) {
      if (stopped) return;
      unreadable += together;
      note(code, args, where);
    },
    note,
    once(code, args = {}, where = {}) {
      const before = told.get(code) ?? new Set<string>();
      const key = JSON.stringify(args);
      if (before.has(key) || before.size >= limits.reportedOnce) return;
      told.set(code, before.add(key));
      note(code, args, where);
    },
    count(code, where, args) {
      const seen = counts.get(code);
      if (seen) seen.count += 1;
      else counts.set(code, { count: 1, first: where, args: args?.() ?? {} });
    },
    stop() {
      note('reading-stopped');
      stopped = true;
    },
    isSilent: () => records + unreadable === 0 && !noted && counts.size === 0,
    close() {
      for (const [code, { count, first, args }] of counts) tell(code, { count, ...args }, first);
      return { records, unreadable, timeBasis: sureness[leastSure] ?? 'unknown' };
    },
  };
}
