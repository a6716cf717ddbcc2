import type { EventRecord } from '../../src/model/event.ts';
import type { Problem, ProblemCode } from '../../src/model/problem.ts';
import { type ReadOptions, type ReadOutcome, readInput } from '../../src/read/read-input.ts';
import { plainEvent } from './plain-event.ts';

export interface Reading extends ReadOutcome {
  readonly events: readonly EventRecord[];
  readonly problems: readonly Problem[];
  readonly codes: readonly ProblemCode[];
}

/** Reads an export from memory, in chunks of the given sizes and then the rest. */
export async function readExport(
  content: string | Uint8Array,
  options: ReadOptions = {},
  sizes: readonly number[] = [],
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readChunks(() => inChunks(bytes, sizes), options);
}

/** Reads what a source of chunks brings. */
export async function readChunks(
  chunks: () => AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
  name = 'export',
): Promise<Reading> {
  const events: EventRecord[] = [];
  const problems: Problem[] = [];
  const outcome = await readInput({ name, chunks }, options, {
    event: (event) => events.push(plainEvent(event)),
    problem: (problem) => problems.push(problem),
  });
  return { ...outcome, events, problems, codes: problems.map(({ code }) => code) };
}

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    yield bytes.slice(from, from + size);
    from += size;
  }
  yield bytes.slice(from);
}

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const marked = (mark ? '\uFEFF' : '') + text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), order === 'le');
  return bytes;
}

/** Text of the characters up to U+00FF, one byte each. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
