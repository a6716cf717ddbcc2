import { limits } from '../limits.ts';
import { type BytesDecoder, createBytesDecoder, joined, type TextBlock } from './decode-bytes.ts';
import type { DecodeEvents, Encoding } from './encoding.ts';
import { firstBeyondAscii } from './fits.ts';
import { guessNarrow } from './guess-encoding.ts';

/** So many bytes before the first one beyond ASCII belong to the same field, or do not matter. */
const fieldBytes = 200;

const nothing: TextBlock = { text: '', isAscii: true };

/**
 * A decoder for a file whose first bytes were ASCII, which is the same in most encodings. It decides when the first
 * other bytes come: it keeps them until there are as many as the start of a file is judged by.
 */
export function createOpenDecoder({ declared }: Encoding, events: DecodeEvents): BytesDecoder {
  const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  let decoder: BytesDecoder | null = null;
  let kept: Uint8Array = new Uint8Array();
  let first = -1;

  function settle(): BytesDecoder {
    const sample = kept.subarray(Math.max(0, first - fieldBytes), first + limits.sampleBytes);
    const encoding = guessNarrow(sample, declared);
    events.settled(encoding);
    return createBytesDecoder(encoding.label, events.replaced);
  }

  function asAscii(bytes: Uint8Array): TextBlock | null {
    try {
      const text = strict.decode(bytes);
      return text.length === bytes.length ? { text, isAscii: true } : null;
    } catch {
      return null;
    }
  }

  return {
    take(bytes) {
      if (decoder) return decoder.take(bytes);
      const ascii = first < 0 ? asAscii(bytes) : null;
      if (ascii) return ascii;
      if (first < 0) first = firstBeyondAscii(bytes);
      kept = kept.length === 0 ? bytes.slice() : joined(kept, bytes);
      if (kept.length - first < limits.sampleBytes) return nothing;
      decoder = settle();
      return decoder.take(kept);
    },
    end() {
      if (decoder) return decoder.end();
      if (first < 0) return nothing;
      const settled = settle();
      const { text } = settled.take(kept);
      return { text: text + settled.end().text, isAscii: false };
    },
  };
}
