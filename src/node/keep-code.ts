import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Leaves compiled code for the next start, where `file` may be written: a package has none, since each engine compiles its
 * own. It comes under its name only when it is whole and on the disk, for the engine does not check what it is given. That
 * it could not be written matters to nobody.
 */
export function keepCode(file: string, code: () => Buffer): void {
  if (existsSync(file)) return;
  const part = `${file}.${process.pid}`;
  try {
    const open = openSync(part, 'wx');
    try {
      writeFileSync(open, code());
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(part, file);
  } catch {
    forget(part);
  }
}

function forget(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // Where nothing can be deleted nothing was written either.
  }
}
