import type { Readable, Writable } from 'node:stream';

/** Everything the command line touches of the process that runs it, so that a test can be that process. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Calls `stop` on the first Ctrl-C from now on; the next one ends the process at once. Returns what takes it back. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Writes the answer and waits until it is taken. A reader that went away (`| head`) is no error; a full disk is. */
export function answer({ stdout }: Io, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stdout.write(text, (error) => {
      if (error && !('code' in error && error.code === 'EPIPE')) failed(error);
      else done();
    });
  });
}

/** Writes lines to stderr and waits until they are taken. That this failed can be told to nobody. */
export function remark({ stderr }: Io, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return Promise.resolve();
  return new Promise((done) => {
    stderr.write(`${lines.join('\n')}\n`, () => done());
  });
}
