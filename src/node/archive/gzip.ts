import { kindBySignature } from '../../read/recognise/signatures.ts';
import type { Allowance } from './allowance.ts';
import { unpack } from './unpack.ts';

/** The steps to the one file in a gzip file: `export.csv.gz` holds `export.csv`. */
export function stepsWithin(steps: readonly string[]): readonly string[] {
  const name = steps.at(-1) ?? '';
  const within = name.replace(/\.tgz$/i, '.tar').replace(/(?<=.)\.gz$/i, '');
  return [...steps.slice(0, -1), within];
}

/** A stream that nobody could look into before: unpacked where it begins as gzip does, else as it is. */
export async function* unpackIfGzip(stream: AsyncIterable<Buffer>, allowance: Allowance): AsyncGenerator<Buffer, void> {
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
  yield* kindBySignature(head) === 'gzip' ? unpack(all(), 'gzip', allowance) : all();
}
