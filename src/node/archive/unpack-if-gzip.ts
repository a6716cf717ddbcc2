import { kindBySignature } from '../../read/recognise/signatures.ts';
import type { Note } from '../stream-input.ts';
import type { Allowance } from './allowance.ts';
import { gunzip } from './gunzip.ts';

/** A stream that nobody could look into before: unpacked where it begins as gzip does, else as it is. */
export async function* unpackIfGzip(
  stream: AsyncIterable<Buffer>,
  allowance: Allowance,
  note: Note,
): AsyncGenerator<Buffer, void> {
  const parts = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  for (let length = 0; length < 2;) {
    const step = await parts.next();
    if (step.done === true) break;
    first.push(step.value);
    length += step.value.length;
  }
  const head = Buffer.concat(first);
  async function* all(): AsyncGenerator<Buffer, void> {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => parts };
  }
  yield* kindBySignature(head) === 'gzip' ? gunzip(all(), allowance, note) : all();
}
