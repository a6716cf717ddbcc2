// Leaves the code of dist/command.cjs beside it as the engine compiled it for runs like most runs are.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { codeFile, loadScript } from '../../dist/compile/load-script.js';

const script = resolve('dist/command.cjs');
const room = await mkdtemp(join(tmpdir(), 'evtriage-build-'));
const { exports, code } = loadScript(script);
const io = {
  stdin: new PassThrough(),
  stdout: new PassThrough().resume(),
  stderr: new PassThrough().resume(),
  env: {},
};
try {
  for (const argv of [
    ['explain', '20102'],
    [resolve('fixtures/demo'), '--out', room],
  ]) {
    const status = await exports.run(argv, { ...io, cwd: room });
    if (status !== 0) throw new Error(`evtriage ${argv.join(' ')} ended with ${status}`);
  }
  await writeFile(codeFile(script, await readFile(script, 'utf8')), code());
} finally {
  await rm(room, { recursive: true });
}
