import { PassThrough, Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { wordsFor } from '../../src/locale/words.ts';

interface Seen {
  readonly wanted?: boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Bytes of each input. */
  readonly sizes?: readonly { readonly bytes?: number }[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What a terminal gets to see while two files are read: until `enough` of it is there, or for a fifth of a second. */
async function shown(
  { wanted = true, isTTY = true, columns = 160, sizes = [{ bytes: 8_000_000 }], env = {} }: Seen,
  enough?: string,
): Promise<string> {
  const cursor = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  const stderr = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns, ...cursor });
  const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr, env, cwd: '/' };
  const progress = await startProgress(io, wanted, wordsFor('en'), sizes);
  progress.onProgress?.({ input: 'one\u001B[2J.xml', records: 4096, bytes: 1_000_000 });
  progress.onProgress?.({ input: 'two.xml', records: 8192, bytes: 2_000_000 });
  let text = '';
  const look = () => {
    text += String(stderr.read() ?? '');
    return text;
  };
  // The line is drawn again every tenth of a second.
  if (enough === undefined) await new Promise((done) => setTimeout(done, 200));
  else await vi.waitFor(() => expect(look()).toContain(enough), { timeout: 5_000 });
  progress.stop();
  return look();
}

test('a terminal sees what is read and how fast, and a file name cannot steer it', async () => {
  const text = await shown({}, 'two.xml');
  expect(text).toMatch(/\[#####-{15}\] 25 %, 2 MB of 8 MB: 8,192 records, [\d,]+ a second, two\.xml/);
  expect(text).not.toContain('\u001B[2J');
});

test('the bytes are shown without a share of the whole where the size of an input is not known', async () => {
  const text = await shown({ sizes: [{ bytes: 8_000_000 }, {}] }, 'two.xml');
  expect(text).toMatch(/2 MB: 8,192 records/);
  expect(text).not.toContain('%');
});

test.each<[string, Seen]>([
  ['stderr is no terminal', { isTTY: false }],
  ['the terminal does not know its width', { columns: 0 }],
  ['the terminal is dumb', { env: { TERM: 'dumb' } }],
  ['it runs in CI', { env: { CI: 'true' } }],
  ['it was declined', { wanted: false }],
])('nothing is shown when %s', async (_, seen) => {
  expect(await shown(seen)).toBe('');
});
