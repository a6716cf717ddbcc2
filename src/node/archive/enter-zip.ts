import { beginsEvtx, kindBySignature } from '../../read/recognise/signatures.ts';
import type { InputProblem } from '../../model/problem.ts';
import { type Fault, fault } from '../fault.ts';
import type { Finds, FoundInput } from '../found-input.ts';
import { isHiddenName } from '../hidden-names.ts';
import { digestOf } from '../digest-of.ts';
import { headBytes, ownFileIn } from '../own-reports.ts';
import { likenessHeadBytes } from '../same-content.ts';
import { faultyInput, notedInput, refusedInput, streamInput } from '../stream-input.ts';
import { type Allowance, type BytesAllowance, overLimit, sizeText } from './allowance.ts';
import { entryBytes, entryHead } from './entry-bytes.ts';
import { stepsTo } from './entry-name.ts';
import { gunzip } from './gunzip.ts';
import { collect, createHold } from './hold.ts';
import { inMemory, type RandomBytes } from './random-bytes.ts';
import { zipEntries } from './zip-entries.ts';
import { isFolder, type ZipEntry } from './zip-entry.ts';

/** A ZIP archive that is opened again and again: to list it, and for each of its files when that one's turn has come. */
interface Archive {
  readonly steps: readonly string[];
  /** 1 for a file, 2 for an archive in it. */
  readonly depth: number;
  open(): Promise<RandomBytes>;
}

/** Packed bytes: the tables that the first byte is packed with come before it. */
const signatureBytes = 1024;

/**
 * Everything in a ZIP archive, as if it were a folder, with what is in archives inside it. Only how a file begins is
 * unpacked here, and an archive inside, to list it. Nothing is thrown: what is wrong becomes an input that says so.
 */
export async function enterZip(
  steps: readonly string[],
  open: () => Promise<RandomBytes>,
  allowance: Allowance,
): Promise<Finds> {
  const { depth: mostDepth, heldBytes, nameChars } = allowance.limits;
  const inputs: FoundInput[] = [];
  const hidden = new Set<string>();
  const hold = createHold();
  let ownReports = 0;

  function push(where: readonly string[], toInput: FoundInput['toInput']): void {
    inputs.push({ steps: where, toInput });
  }

  /** An archive inside would have to be unpacked as a whole for one file in it: those are not compared. */
  function likenessOf(archive: Archive, entry: ZipEntry, head: Buffer): Pick<FoundInput, 'likeness'> {
    const { bytes, checksum } = entry;
    if (archive.depth > 1 || bytes === undefined) return {};
    const start = Buffer.from(head.subarray(0, likenessHeadBytes));
    const digest = () => digestOf(contentOf(archive, entry, allowance.compared));
    return { likeness: { bytes, checksum, head: async () => start, digest } };
  }

  async function enter(archive: Archive): Promise<void> {
    try {
      await use(archive, (bytes) => list(archive, bytes));
    } catch (error) {
      push(archive.steps, (name, words) => refusedInput(name, error, words));
    }
  }

  async function list(archive: Archive, bytes: RandomBytes): Promise<void> {
    const { entries, faults, others } = await zipEntries(bytes, allowance);
    const say = (said: readonly Fault[]) =>
      push(archive.steps, (name, words) => faultyInput(name, said, words, bytes.size));
    if (isOfficeDocument(entries)) return say([fault('file-kind-not-read', { kind: 'office', instead: 'original' })]);
    const [before, ownBefore] = [inputs.length, ownReports];
    for (const entry of entries) await meet(archive, bytes, entry);
    if (faults.length > 0) say(faults);
    else if (inputs.length === before && ownReports === ownBefore) say([fault('archive-empty')]);
    else if (others > 0) noteOn(inputs, before, { code: 'bytes-around-archive', args: { bytes: others } });
  }

  async function meet(archive: Archive, bytes: RandomBytes, entry: ZipEntry): Promise<void> {
    const within = stepsTo(entry.name, nameChars);
    const hiddenAt = within.findIndex(isHiddenName);
    if (hiddenAt >= 0) {
      hidden.add([...archive.steps, ...within.slice(0, hiddenAt + 1)].join('/'));
    } else if ((await ownFileIn(within.at(-1) ?? '', () => entryHead(bytes, entry, headBytes))) !== null) {
      ownReports++;
    } else if (!isFolder(entry)) {
      const head = await entryHead(bytes, entry, signatureBytes);
      await take(archive, entry, [...archive.steps, ...within], head);
    }
  }

  async function take(archive: Archive, entry: ZipEntry, here: readonly string[], head: Buffer): Promise<void> {
    const kind = kindBySignature(head);
    const content = () => contentOf(archive, entry, allowance);
    const passing = () => contentOf(archive, entry, allowance.onTheWay);
    if (kind === 'gzip') {
      push(here, (name, words) => streamInput(name, (note) => gunzip(passing(), allowance, note), words));
    } else if (kind !== 'zip') {
      const toInput: FoundInput['toInput'] = (name, words) => streamInput(name, content, words, entry.bytes);
      inputs.push({ steps: here, toInput, isBare: beginsEvtx(head), ...likenessOf(archive, entry, head) });
    } else if (archive.depth >= mostDepth) {
      const tooDeep = overLimit('depth', String(mostDepth));
      push(here, (name, words) => refusedInput(name, tooDeep, words));
    } else {
      const key = {};
      const load = () => collect(passing(), heldBytes, () => overLimit('held', sizeText(heldBytes)));
      const depth = archive.depth + 1;
      await enter({ steps: here, depth, open: async () => inMemory(await hold(depth, key, load)) });
    }
  }

  await enter({ steps, depth: 1, open });
  return { inputs, hidden: hidden.size, ownReports };
}

async function use(archive: Archive, work: (bytes: RandomBytes) => Promise<void>): Promise<void> {
  const bytes = await archive.open();
  try {
    await work(bytes);
  } finally {
    await bytes.close();
  }
}

async function* contentOf(archive: Archive, entry: ZipEntry, allowance: BytesAllowance): AsyncGenerator<Buffer, void> {
  const bytes = await archive.open();
  try {
    yield* entryBytes(bytes, entry, allowance);
  } finally {
    await bytes.close();
  }
}

/** What is good to know of an archive is said with the first file from it: an input of its own would count as not read. */
function noteOn(inputs: FoundInput[], at: number, problem: InputProblem): void {
  const found = inputs[at];
  if (!found) return;
  inputs[at] = { ...found, toInput: (name, words) => notedInput(found.toInput(name, words), problem) };
}

/** A workbook for example: a ZIP archive, but nobody who has one thinks of it as a folder. */
function isOfficeDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml');
}
