import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Words } from '../locale/words.ts';
import type { Input } from '../model/input.ts';
import { reasonOf } from './reason.ts';

const chunkSize = 1024 * 1024;

/** A file as an input. It is opened when the first chunk is asked for, so that many inputs hold one file open. */
export function fileInput(name: string, path: string, bytes: number | undefined, words: Words): Input {
  const input = streamInput(name, () => createReadStream(path, { highWaterMark: chunkSize }), words);
  return bytes === undefined ? input : { ...input, bytes };
}

/** A stream as an input. The digest grows as chunks pass; what nobody read is read when the digest is asked for. */
export function streamInput(name: string, open: () => Readable, words: Words): Input {
  const hash = createHash('sha256');
  let source: AsyncIterator<Buffer> | undefined;
  let refusal: Error | undefined;
  let digest: string | undefined;

  async function* chunks(): AsyncGenerator<Uint8Array> {
    source ??= open()[Symbol.asyncIterator]();
    for (;;) {
      const chunk = await nextOf(source);
      if (chunk === null) return;
      hash.update(chunk);
      // A Buffer's slice() is a view where a Uint8Array's is a copy: readers get what the type says.
      yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  }

  /** Steps by hand: a `for await` that is left early would close the stream, and the digest needs the rest of it. */
  async function nextOf(from: AsyncIterator<Buffer>): Promise<Buffer | null> {
    if (refusal) throw refusal;
    try {
      const step = await from.next();
      return step.done === true ? null : step.value;
    } catch (error) {
      refusal = new Error(reasonOf(error, words), { cause: error });
      throw refusal;
    }
  }

  async function sha256(): Promise<string> {
    if (digest === undefined) {
      const rest = chunks();
      while ((await rest.next()).done !== true);
      digest = hash.digest('hex');
    }
    return digest;
  }

  return { name, chunks, sha256 };
}

/** A place that could not even be opened, as an input whose chunks say why: it is shown among what was skipped. */
export function refusedInput(name: string, error: unknown, words: Words): Input {
  return {
    name,
    // oxlint-disable-next-line require-yield -- it ends before the first chunk
    async *chunks() {
      throw new Error(reasonOf(error, words), { cause: error });
    },
  };
}
