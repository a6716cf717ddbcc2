import { limits } from '../limits.ts';
import type { Encoding } from './guess-encoding.ts';
import { mendWindows1252 } from './windows-1252.ts';

/**
 * Turns bytes into text, in blocks of about `limits.blockChars` whatever the size of the chunks. Byte order marks stay in
 * the text, so that its length in UTF-8 is its length in the file. Bytes that are not valid become U+FFFD;
 * `onReplaced` is called once when that happens.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onReplaced: () => void,
): AsyncGenerator<string, void> {
  const decodePart = createDecoder(encoding, onReplaced);
  let waiting: string[] = [];
  let length = 0;

  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += limits.blockChars) {
      const text = decodePart(chunk.subarray(from, from + limits.blockChars));
      waiting.push(text);
      length += text.length;
      if (length < limits.blockChars) continue;
      yield waiting.join('');
      waiting = [];
      length = 0;
    }
  }
  yield waiting.join('') + decodePart(null);
}

/** The text of a sample from the start of a file. */
export function decodeSample(sample: Uint8Array, { label }: Encoding): string {
  const text = new TextDecoder(label).decode(sample, { stream: true });
  return label === 'windows-1252' ? mendWindows1252(text) : text;
}

function createDecoder({ label }: Encoding, onReplaced: () => void): (part: Uint8Array | null) => string {
  const lenient = new TextDecoder(label, { ignoreBOM: true });
  // Decoding twice is the one sure way to tell a U+FFFD that stands in the file from one that the decoder put there.
  let strict: TextDecoder | null = new TextDecoder(label, { ignoreBOM: true, fatal: true });

  return (part) => {
    const bytes = part ?? new Uint8Array();
    const options = { stream: part !== null };
    try {
      strict?.decode(bytes, options);
    } catch {
      strict = null;
      onReplaced();
    }
    const text = lenient.decode(bytes, options);
    return label === 'windows-1252' ? mendWindows1252(text) : text;
  };
}
