import { beginsEvtx, kindBySignature } from '../read/recognise/signatures.ts';
import { createAllowance } from './archive/allowance.ts';
import { stepsWithin, unpackIfGzip } from './archive/gzip.ts';
import { openFile } from './archive/random-bytes.ts';
import { unpack } from './archive/unpack.ts';
import { fileHead } from './file-head.ts';
import { fileInput, fileStream } from './file-input.ts';
import type { Finds, FoundInput } from './found-input.ts';
import { refusedInput, streamInput } from './stream-input.ts';
import type { FoundPlace } from './walk-folder.ts';

/** Enough for every signature. */
const signatureBytes = 8;

/** What is to be read in a place: a file, or all that is in an archive, whatever the name of the place says. */
export async function openPlace(place: FoundPlace): Promise<Finds> {
  const { path, steps, bytes, refusal } = place;
  if (refusal !== undefined) return alone(steps, (name, words) => refusedInput(name, refusal, words));
  // A pipe that was given by name: looking into it would take bytes away.
  if (bytes === undefined) {
    const stream = () =>
      unpackIfGzip(
        fileStream(path, bytes)(() => {}),
        createAllowance(Infinity),
      );
    return alone(steps, (name, words) => streamInput(name, stream, words));
  }
  const head = await fileHead(path, signatureBytes);
  switch (kindBySignature(head)) {
    case 'zip': {
      const { enterZip } = await import('./archive/enter-zip.ts');
      return await enterZip(steps, () => openFile(path), createAllowance(bytes));
    }
    case 'gzip':
      return alone(stepsWithin(steps), (name, words) =>
        streamInput(name, (note) => unpack(fileStream(path, bytes)(note), 'gzip', createAllowance(bytes)), words),
      );
    default:
      return file(place, bytes, beginsEvtx(head));
  }
}

function file({ path, steps }: FoundPlace, bytes: number, isEvtx: boolean): Finds {
  return alone(steps, (name, words) => fileInput(name, path, bytes, words, isEvtx ? 'evtx' : 'text'), isEvtx);
}

function alone(steps: FoundInput['steps'], toInput: FoundInput['toInput'], isBare = false): Finds {
  return { inputs: [{ steps, toInput, isBare }], hidden: 0, ownReports: 0 };
}
