import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new folder with these files, gone when the test is over. Names may hold folders; a name ending in `/` is one. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'evtriage-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(name.endsWith('/') ? join(folder, name) : dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs the command line in this process, as if typed in `cwd`. */
export async function evtriage(
  argv: readonly string[],
  cwd: string,
  more: { readonly stdin?: string; readonly env?: Io['env']; readonly terminal?: boolean } = {},
): Promise<Ran> {
  const stdin = Object.assign(Readable.from(more.stdin === undefined ? [] : [Buffer.from(more.stdin)]), {
    isTTY: more.terminal === true,
  });
  const [stdout, stderr] = [collector(more.terminal === true), collector(more.terminal === true)];
  const status = await run(argv, { stdin, stdout, stderr, env: more.env ?? {}, cwd });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what is written; as a terminal it takes the moves of a cursor too. */
function collector(isTTY: boolean): PassThrough & { isTTY: boolean; columns: number; text(): string } {
  const parts: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (part: Buffer) => parts.push(part));
  const cursor = isTTY ? { cursorTo: () => true, clearLine: () => true, moveCursor: () => true } : {};
  return Object.assign(stream, { isTTY, columns: 100, text: () => Buffer.concat(parts).toString('utf8') }, cursor);
}
