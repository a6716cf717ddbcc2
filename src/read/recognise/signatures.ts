import type { UnreadKind } from './kinds.ts';

/** First bytes, hex, of kinds that are no text. */
const signatures: readonly (readonly [string, UnreadKind])[] = [
  ['300000004c664c65', 'evt'], // LfLe
  ['504b0304', 'zip'],
  ['4d534346', 'cab'], // MSCF
  ['1f8b', 'gzip'],
  ['377abcaf', '7z'],
  ['52617221', 'rar'], // Rar!
];

/** Whether these bytes begin an .evtx log. */
export function beginsEvtx(sample: Uint8Array): boolean {
  return startsWith(sample, '456c6646696c6500'); // ElfFile
}

/** The kind of file that begins with these bytes, if it is one that is no text. */
export function kindBySignature(sample: Uint8Array): UnreadKind | null {
  return signatures.find(([signature]) => startsWith(sample, signature))?.[1] ?? null;
}

function startsWith(sample: Uint8Array, signature: string): boolean {
  const start = Array.from(sample.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return start.startsWith(signature);
}
