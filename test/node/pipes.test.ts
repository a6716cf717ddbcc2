import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { wordsFor } from '../../src/locale/words.ts';
import type { Input } from '../../src/model/input.ts';
import { findInputs } from '../../src/node/find-inputs.ts';
import { folderWith } from '../cli/terminal.ts';
import { namesOf, readFolder, readOne } from './read-finds.ts';

const words = wordsFor('en');
const text = '<Event>toast</Event>'.repeat(20_000);
const notAFile = 'file-not-readable:it is a pipe, a socket or a device, not a file';

/** A folder with a pipe in it, and a file. */
function folderWithPipe(): string {
  const folder = folderWith({ 'a.xml': 'a' });
  execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder });
  return folder;
}

/** Starts a shell command that writes to the pipe in a folder; it ends with the test at the latest. */
function writeToPipe(command: string, folder: string): { readonly readingBegan: () => void } {
  // Holds the pipe open until the shell is done with it and somebody reads, however long they take to come.
  const writer = openSync(join(folder, 'pipe'), constants.O_RDWR);
  const shell = spawn('sh', ['-c', command], { cwd: folder, stdio: 'ignore' });
  let readingBegan = () => {};
  const begun = new Promise<void>((resolve) => (readingBegan = resolve));
  const done = new Promise((resolve) => shell.on('exit', resolve));
  void Promise.all([begun, done]).then(() => closeSync(writer));
  onTestFinished(() => void shell.kill());
  return { readingBegan };
}

/** The same input; `begun` is called with its first bytes. */
function watched(input: Input, begun: () => void): Input {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.chunks()) {
      begun();
      yield chunk;
    }
  }
  return Object.assign(Object.create(input) as Input, { chunks });
}

describe.skipIf(process.platform === 'win32')('pipes', () => {
  test('a pipe in a folder is named and not opened, and the rest is read', async () => {
    const { found, read } = await readFolder(folderWithPipe());
    expect(namesOf(found)).toEqual(['a.xml', 'pipe']);
    expect(read['pipe']?.problems).toEqual([notAFile]);
    expect(read['a.xml']?.text).toBe('a');
  });

  test('a pipe that is given by name and that nobody writes to is refused, and the rest is read', async () => {
    const { read } = await readFolder(folderWithPipe(), ['pipe', 'a.xml']);
    expect(read['pipe']?.problems).toEqual([
      'file-not-readable:it is a pipe that nobody writes to, and nothing is in it',
    ]);
    expect(read['a.xml']?.text).toBe('a');
  });

  test.each([
    ['plain', 'cat log > pipe'],
    ['that is slow', '(head -c 100 log; sleep 0.2; tail -c +101 log) > pipe'],
    ['that has not begun yet', '(sleep 0.2; cat log) > pipe'],
    ['of gzip', 'cat log.gz > pipe'],
  ])('a pipe %s is read to its end, once', async (_name, command) => {
    const folder = folderWithPipe();
    writeFileSync(join(folder, 'log'), text);
    writeFileSync(join(folder, 'log.gz'), gzipSync(text));
    const { readingBegan } = writeToPipe(command, folder);
    const { inputs } = await findInputs(['pipe', './pipe'], { cwd: folder, stdin: Readable.from([]), words });
    const [input, another] = inputs;
    if (!input || another) throw new Error('not one input');
    const read = await readOne(watched(input, readingBegan));
    expect({ ...read, text: read.text === text }).toMatchObject({ text: true, bytes: text.length, problems: [] });
    expect(read.sha256).not.toBeNull();
  });

  test('a device that is given by name is refused: it may never end', async () => {
    const { read } = await readFolder(folderWith({}), ['/dev/zero', '/dev/null']);
    expect([read['zero']?.problems, read['null']?.problems]).toEqual([[notAFile], [notAFile]]);
  });
});
