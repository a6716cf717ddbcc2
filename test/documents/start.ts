import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What `npm run build` makes and a reader of the documents starts. */
const built = resolve('dist/evtriage.js');

/** Runs the built command in a folder. */
export function start(argv: readonly string[], cwd: string): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...argv], {
    cwd,
    input: '',
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return { status, out: stdout, err: stderr };
}
