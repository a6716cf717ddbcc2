import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { wordsFor } from '../../src/locale/words.ts';
import type { Input } from '../../src/model/input.ts';
import type { ArchiveLimits } from '../../src/node/archive/allowance.ts';
import { createAllowance } from '../../src/node/archive/allowance.ts';
import { enterZip } from '../../src/node/archive/enter-zip.ts';
import { inMemory } from '../../src/node/archive/random-bytes.ts';
import { findInputs, type FoundInputs } from '../../src/node/find-inputs.ts';
import { uniqueNames } from '../../src/node/unique-names.ts';
import { limits } from '../../src/read/limits.ts';
import { folderWith } from '../cli/terminal.ts';

const words = wordsFor('en');

/** What an input gave. */
export interface Read {
  readonly text: string;
  readonly bytes: number | undefined;
  /** Null where the content did not come whole. */
  readonly sha256: string | null;
  /** `code` or `code:argument`; `file-not-readable` with the reason of the system. */
  readonly problems: readonly string[];
}

/** A new folder with these files, in bytes. */
export function folderOf(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = folderWith({});
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Finds the inputs in a folder, and reads each one to its end. */
export async function readFolder(folder: string, given: readonly string[] = ['.'], stdin?: Buffer) {
  const stream = stdin ? Readable.from([stdin]) : new PassThrough();
  const found = await findInputs(given, { cwd: folder, stdin: stream, words });
  return { found, read: await readAll(found.inputs) };
}

/** Reads a ZIP archive called `a.zip` from memory. */
export async function readZip(zip: Buffer, changed: Partial<ArchiveLimits> = {}) {
  const allowance = createAllowance(zip.length, { ...limits.archive, ...changed });
  const finds = await enterZip(['a.zip'], async () => inMemory(zip), allowance);
  const names = uniqueNames(finds.inputs.map(({ steps }) => ({ folder: 'logs', steps })));
  const inputs = finds.inputs.map((input, at) => input.toInput(names[at] ?? '', words));
  return { ...finds, names, read: await readAll(inputs) };
}

export const namesOf = ({ inputs }: FoundInputs): readonly string[] => inputs.map(({ name }) => name);

async function readAll(inputs: readonly Input[]): Promise<Readonly<Record<string, Read>>> {
  const read: Record<string, Read> = {};
  for (const input of inputs) read[input.name] = await readOne(input);
  return read;
}

export async function readOne(input: Input): Promise<Read> {
  const parts: Uint8Array[] = [];
  const problems: string[] = [];
  try {
    for await (const chunk of input.chunks()) parts.push(chunk);
  } catch (error) {
    problems.push(`file-not-readable:${(error as Error).message}`);
  }
  for (const { code, args } of input.problems?.() ?? []) problems.push([code, ...Object.values(args)].join(':'));
  const sha256 = (await input.sha256?.().catch(() => null)) ?? null;
  const text = Buffer.concat(parts).toString('latin1');
  if (sha256 !== null && sha256 !== createHash('sha256').update(Buffer.concat(parts)).digest('hex'))
    throw new Error(`the digest of ${input.name} is not that of its bytes`);
  return { text, bytes: input.bytes, sha256, problems };
}
