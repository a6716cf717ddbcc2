import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The real path of what may not be there yet: that of the nearest folder that is, and the steps from there. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), basename(path));
  }
}
