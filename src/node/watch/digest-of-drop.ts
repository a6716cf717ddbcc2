import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { digestOf } from '../digest-of.ts';
import { systemCode } from '../reason.ts';
import type { DropFile } from './look-at-inbox.ts';

/** Refusals of a file that another program still holds, or that whoever copies it has not opened to others yet. */
const locks = new Set(['EACCES', 'EAGAIN', 'EBUSY', 'EPERM', 'ETXTBSY']);

/** A file that is held by somebody, and why. */
export interface Locked {
  readonly locked: string;
  readonly error: unknown;
}

/**
 * Hex SHA-256 of what a drop holds, names in it included. Null: a part of it can be read by nobody, so that what it holds
 * is not known. A drop that is locked is to be tried again.
 */
export async function digestOfDrop(files: readonly DropFile[]): Promise<string | null | Locked> {
  const whole = createHash('sha256');
  let isKnown = true;
  for (const file of files) {
    try {
      if (file.refusal !== undefined) throw file.refusal;
      whole.update(`${file.step}\0${await digestOf(createReadStream(file.path))}\n`);
    } catch (error) {
      if (locks.has(systemCode(error) ?? '')) return { locked: file.step, error };
      isKnown = false;
    }
  }
  return isKnown ? whole.digest('hex') : null;
}
