import type { UnreadKind } from './kinds.ts';

/** First bytes, hex, of kinds that are no text. */
const signatures: readonly (readonly [string, UnreadKind])[] = [
  ['456c6646696c6500', 'evtx'], // ElfFile
  ['300000004c664c65', 'evt'], // LfLe
  ['504b0304', 'zip'],
  ['4d534346', 'cab'], // MSCF
  ['1f8b', 'gzip'],
  ['377abcaf', '7z'],
  ['52617221', 'rar'], // Rar!
];

/** The kind of file that begins with these bytes, if it is one that is no text. */
export function kindBySignature(sample: Uint8Array): UnreadKind | null {
  const start = Array.from(sample.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}
