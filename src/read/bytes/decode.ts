import { limits } from '../limits.ts';
import { createBytesDecoder, type TextBlock } from './decode-bytes.ts';
import type { DecodeEvents, Encoding } from './encoding.ts';
import { createOpenDecoder } from './open-encoding.ts';

/**
 * Turns bytes into text, in blocks of about `limits.blockChars` whatever the size of the chunks. Byte order marks stay in
 * the text, so that its length in UTF-8 is its length in the file.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  events: DecodeEvents,
): AsyncGenerator<TextBlock, void> {
  const decoder = encoding.open
    ? createOpenDecoder(encoding, events)
    : createBytesDecoder(encoding.label, events.replaced);
  let waiting: TextBlock[] = [];
  let length = 0;

  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += limits.blockChars) {
      const part = decoder.take(chunk.subarray(from, from + limits.blockChars));
      waiting.push(part);
      length += part.text.length;
      if (length < limits.blockChars) continue;
      yield inOne(waiting);
      waiting = [];
      length = 0;
    }
  }
  yield inOne([...waiting, decoder.end()]);
}

function inOne(parts: readonly TextBlock[]): TextBlock {
  return { text: parts.map(({ text }) => text).join(''), isAscii: parts.every(({ isAscii }) => isAscii) };
}
