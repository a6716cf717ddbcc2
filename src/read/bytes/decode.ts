import { limits } from '../limits.ts';
import { createBytesDecoder, type TextBlock } from './decode-bytes.ts';
import type { DecodeEvents, Encoding } from './encoding.ts';
import { createOpenDecoder } from './open-encoding.ts';

/**
 * Turns bytes into text, in blocks of about `limits.blockChars` whatever the size of the chunks. Byte order marks stay in
 * the text, so that its length in UTF-8 is its length in the file. A block ends behind a `recordEnd` (ASCII) where it can:
 * what a reader has to keep of one block is copied when the next one comes, and that was a tenth of reading XML.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  events: DecodeEvents,
  recordEnd = '\n',
): AsyncGenerator<TextBlock, void> {
  const decoder = encoding.open
    ? createOpenDecoder(encoding, events)
    : createBytesDecoder(encoding.label, events.replaced);
  const mark = Uint8Array.from(recordEnd, (character) => character.charCodeAt(0));
  let waiting: TextBlock[] = [];
  let length = 0;

  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const to = endOfBlock(chunk, from, mark);
      const part = decoder.take(chunk.subarray(from, to));
      from = to;
      waiting.push(part);
      length += part.text.length;
      if (length < limits.blockChars / 2) continue;
      yield inOne(waiting);
      waiting = [];
      length = 0;
    }
  }
  yield inOne([...waiting, decoder.end()]);
}

/** So far from the end of a block the end of a record is looked for. */
const reach = limits.blockChars / 4;

function endOfBlock(chunk: Uint8Array, from: number, mark: Uint8Array): number {
  const end = Math.min(from + limits.blockChars, chunk.length);
  for (let at = end - mark.length; at >= from && at > end - reach; at -= 1) {
    if (chunk[at] === mark[0] && mark.every((byte, index) => chunk[at + index] === byte)) return at + mark.length;
  }
  return end;
}

function inOne(parts: readonly TextBlock[]): TextBlock {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return { text: parts.map(({ text }) => text).join(''), isAscii: parts.every(({ isAscii }) => isAscii) };
}
