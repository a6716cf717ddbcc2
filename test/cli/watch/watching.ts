import { PassThrough, Readable } from 'node:stream';
import { expect, onTestFinished, vi } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { watchOptions } from './inbox.ts';

export interface Running {
  readonly ended: Promise<number>;
  stop(): void;
  out(): string;
  err(): string;
}

/** Watches `in` with the real watcher until it is stopped or the test is over. */
export function watching(folder: string, options: readonly string[] = [], settle = '0'): Running {
  const texts = { out: '', err: '' };
  const collect = (name: 'out' | 'err') =>
    new PassThrough().on('data', (part: Buffer) => (texts[name] += part.toString()));
  const listeners = new Set<() => void>();
  const ended = run(['watch', 'in', ...watchOptions, '--settle', settle, ...options], {
    stdin: Readable.from([]),
    stdout: collect('out'),
    stderr: collect('err'),
    env: {},
    cwd: folder,
    onInterrupt(asked) {
      listeners.add(asked);
      return () => listeners.delete(asked);
    },
  });
  const stop = () => {
    for (const asked of listeners) asked();
  };
  onTestFinished(async () => {
    stop();
    await ended;
  });
  return { ended, stop, out: () => texts.out, err: () => texts.err };
}

/** Waits for something to be so, however long this computer takes. */
export async function until(isSo: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 20_000, interval: 20 });
}
