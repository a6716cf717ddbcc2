import { basename } from 'node:path';
import { beginsEvtx, kindBySignature } from '../read/recognise/signatures.ts';
import { createAllowance } from './archive/allowance.ts';
import { gunzip } from './archive/gunzip.ts';
import { openFile } from './archive/random-bytes.ts';
import { unpackIfGzip } from './archive/unpack-if-gzip.ts';
import { fileHead } from './file-head.ts';
import { fileInput, fileStream } from './file-input.ts';
import { likenessOfFile, likenessOfGzip } from './file-likeness.ts';
import type { Finds, FoundInput } from './found-input.ts';
import { pipeStream } from './pipe-stream.ts';
import { type OpenStream, refusedInput, streamInput } from './stream-input.ts';
import type { FoundPlace } from './walk-folder.ts';

/** Enough for every signature. */
const signatureBytes = 8;

/** What is to be read in a place: a file, or all that is in an archive, whatever the name of the place says. */
export async function openPlace(place: FoundPlace): Promise<Finds> {
  const { path, steps, bytes, refusal } = place;
  if (refusal !== undefined) return alone(steps, (name, words) => refusedInput(name, refusal, words));
  // Looking into a pipe would take bytes away.
  if (bytes === undefined) {
    const stream: OpenStream = (note) => unpackIfGzip(pipeStream(path), createAllowance(Infinity), note);
    return alone(steps, (name, words) => streamInput(name, stream, words));
  }
  const head = await fileHead(path, signatureBytes);
  switch (kindBySignature(head) ?? (await zipByEnd(place))) {
    case 'zip': {
      const { enterZip } = await import('./archive/enter-zip.ts');
      return await enterZip(steps, () => openFile(path), createAllowance(bytes));
    }
    case 'gzip': {
      const unpacked: OpenStream = (note) => gunzip(fileStream(path, bytes)(note), createAllowance(bytes), note);
      const likeness = await likenessOfGzip(path, bytes, unpacked);
      return alone(steps, (name, words) => streamInput(name, unpacked, words), likeness ? { likeness } : {});
    }
    default: {
      const isBare = beginsEvtx(head);
      const more = { isBare, likeness: likenessOfFile(path, bytes) };
      return alone(steps, (name, words) => fileInput(name, path, bytes, words, isBare ? 'evtx' : 'text'), more);
    }
  }
}

/** `zip` for a file that is called so and ends as an archive does: something stands in front of it. */
async function zipByEnd({ path, steps }: FoundPlace): Promise<'zip' | null> {
  if (!/\.zip$/i.test(steps.at(-1) ?? basename(path))) return null;
  const { archiveExtent } = await import('./archive/archive-extent.ts');
  try {
    const file = await openFile(path);
    return await archiveExtent(file)
      .then((extent) => (extent ? 'zip' : null))
      .finally(() => file.close());
  } catch {
    // Why it cannot be read is said where it is read.
    return null;
  }
}

function alone(
  steps: FoundInput['steps'],
  toInput: FoundInput['toInput'],
  more: Pick<FoundInput, 'isBare' | 'likeness'> = {},
): Finds {
  return { inputs: [{ steps, toInput, ...more }], hidden: 0, ownReports: 0 };
}
