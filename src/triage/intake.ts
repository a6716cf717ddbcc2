import type { EventRecord } from '../model/event.ts';
import type { Input } from '../model/input.ts';
import type { Problem } from '../model/problem.ts';
import type { InputSummary } from '../model/result.ts';
import { orStopped } from '../read/until-stopped.ts';
import { gravityOf } from '../read/problem-gravity.ts';
import { type ReadOptions, type ReadOutcome, readInput } from '../read/read-input.ts';
import type { DuplicateFilter } from './duplicates/duplicate-filter.ts';
import { problemsPerKind } from './limits.ts';
import { isoOf } from './result/times.ts';

/** Where an input's events go, one by one. */
export type TakeEvent = (event: EventRecord, duplicate: boolean) => 'counted' | 'duplicate' | 'outside';

/** An input that was read. */
export interface TakenIn extends Pick<ReadOutcome, 'stopped' | 'table'> {
  readonly summary: InputSummary;
}

/**
 * Reads one input, hands on its events and keeps the books: counted + duplicates + outside + unreadable = what it holds.
 * `sameAs`: an input that was read to its end and held the same bytes.
 */
export async function takeIn(
  input: Input,
  options: ReadOptions,
  duplicates: DuplicateFilter,
  take: TakeEvent,
  sameAs: string | null = null,
): Promise<TakenIn> {
  const books = { counted: 0, duplicate: 0, outside: 0 };
  const problems = problemList();
  let firstMs = Infinity;
  let lastMs = -Infinity;
  const count = (event: EventRecord, duplicate: boolean): void => {
    const fate = take(event, duplicate);
    books[fate] += 1;
    const { ms } = event.time;
    if (ms === null) return;
    firstMs = Math.min(firstMs, ms);
    lastMs = Math.max(lastMs, ms);
  };
  const filter = duplicates.openInput(input.name, count, sameAs);
  const outcome = await readInput(input, options, { event: filter.take, problem: problems.add });
  for (const { code, ...args } of filter.close()) {
    problems.add({ code, gravity: gravityOf[code], args, place: { input: input.name } });
  }
  const sha256 = outcome.stopped ? null : await digestOf(input, options.signal);
  // Not waited for: a pipe that nobody writes to closes when it has something to say.
  void input.close?.().catch(() => {});
  const summary: InputSummary = {
    name: input.name,
    form: outcome.form,
    encoding: outcome.encoding,
    // Of a pipe and of packed bytes the size is known now, when all of them went through the digest.
    bytes: input.bytes ?? null,
    sha256,
    records: books.counted,
    unreadable: outcome.unreadable,
    duplicates: books.duplicate,
    outside: books.outside,
    first: isoOf(firstMs),
    last: isoOf(lastMs),
    timeBasis: outcome.timeBasis,
    problems: problems.kept,
    problemsLeftOut: problems.leftOut(),
  };
  return { summary, stopped: outcome.stopped, table: outcome.table };
}

/** A file that cannot be read to its end has no digest; why is among its problems already. */
async function digestOf(input: Input, signal?: AbortSignal): Promise<string | null> {
  const digest = async (): Promise<string | null> => (await input.sha256?.()) ?? null;
  try {
    if (!signal) return await digest();
    const known = await orStopped(digest, signal);
    return known === 'stopped' ? null : known;
  } catch {
    return null;
  }
}

function problemList() {
  const kept: Problem[] = [];
  const counts = new Map<string, number>();
  let leftOut = 0;
  return {
    kept,
    leftOut: () => leftOut,
    add(problem: Problem): void {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= problemsPerKind) kept.push(problem);
      else leftOut += 1;
    },
  };
}
