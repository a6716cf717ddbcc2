import type { UnreadKind } from './kinds.ts';

/** Bytes, hex, of kinds that are no text, and where they stand. */
const signatures: readonly (readonly [number, string, UnreadKind])[] = [
  [0, '300000004c664c65', 'evt'], // LfLe
  [0, '504b0304', 'zip'],
  [0, '504b0506', 'zip'], // one without a file in it
  [0, '4d534346', 'cab'], // MSCF
  [0, '1f8b', 'gzip'],
  [0, '377abcaf', '7z'],
  [0, '52617221', 'rar'], // Rar!
  [257, '7573746172', 'tar'], // ustar
];

/** Whether these bytes begin an .evtx log. */
export function beginsEvtx(sample: Uint8Array): boolean {
  return holds(sample, 0, '456c6646696c6500'); // ElfFile
}

/** The kind of file that begins with these bytes, if it is one that is no text. */
export function kindBySignature(sample: Uint8Array): UnreadKind | null {
  const kind = signatures.find(([at, signature]) => holds(sample, at, signature))?.[2];
  return kind ?? (beginsTrace(sample) ? 'etl' : null);
}

/**
 * A trace log has no signature. It begins with the header of a buffer, 72 bytes with its size and how far it is filled;
 * then comes the header of the first event, which every trace has: version 2 of 32 or 64 bits, and of kind 0.
 */
function beginsTrace(sample: Uint8Array): boolean {
  if (!holds(sample, 72, '020001c0') && !holds(sample, 72, '020002c0')) return false;
  const header = new DataView(sample.buffer, sample.byteOffset, sample.byteLength);
  const [size, filled] = [header.getUint32(0, true), header.getUint32(4, true)];
  return holds(sample, 78, '0000') && filled <= size && size % 1024 === 0;
}

function holds(sample: Uint8Array, at: number, signature: string): boolean {
  const bytes = sample.subarray(at, at + signature.length / 2);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') === signature;
}
