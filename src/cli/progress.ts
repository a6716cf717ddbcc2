import type { Input } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { byteSize } from '../report/numbers.ts';
import type { Progress as Reached } from '../triage/progress-meter.ts';
import type { Io } from './io.ts';
import { oneLine } from './one-line.ts';

export interface Progress {
  /** Absent where nobody looks: then nothing is counted either. */
  readonly onProgress?: (at: Reached) => void;
  stop(): void;
}

const silent: Progress = { stop() {} };

/** A line on stderr that says how far the reading is, and of known sizes how long it will take. */
export async function startProgress(
  io: Io,
  wanted: boolean,
  words: Words,
  inputs: readonly Pick<Input, 'bytes'>[],
): Promise<Progress> {
  if (!wanted || !takesLinesBack(io)) return silent;
  const { default: ora } = await import('ora');
  const started = performance.now();
  const all = bytesOf(inputs);
  // Whether somebody looks is decided here, from the surroundings given: ora would ask the process once more.
  const text = words.say('cli.progress.start');
  const spinner = ora({ stream: io.stderr, isEnabled: true, discardStdin: false, text }).start();
  return {
    onProgress(at) {
      spinner.text = progressLine(at, all, performance.now() - started, words);
    },
    stop: () => void spinner.stop(),
  };
}

/** Null: the size of one is not known before it is read, as that of a pipe or of what is packed with gzip. */
function bytesOf(inputs: readonly Pick<Input, 'bytes'>[]): number | null {
  let sum = 0;
  for (const { bytes } of inputs) {
    if (bytes === undefined) return null;
    sum += bytes;
  }
  return sum;
}

/** `[#######-------------] 35 %, 35 MB of 100 MB, 18 s left: 81,920 records, 40,000 a second, a.xml` */
function progressLine({ input, records, bytes }: Reached, all: number | null, ms: number, words: Words): string {
  const rate = Math.round(records / Math.max(0.001, ms / 1000));
  const reading = words.say('cli.progress', { records, rate, input: oneLine(input) });
  const read = byteSize(bytes, words);
  if (all === null || all === 0) return words.say('cli.progress.unsized', { read, reading });
  const share = Math.min(1, bytes / all);
  const args = { bar: bar(share), percent: Math.floor(share * 100), read, all: byteSize(all, words), reading };
  // The first moments say little about the rest.
  if (share < 0.02 || ms < 1_000) return words.say('cli.progress.sized', args);
  return words.say('cli.progress.left', { ...args, leftMs: Math.ceil((ms * (1 - share)) / share / 1_000) * 1_000 });
}

const barWidth = 20;

function bar(share: number): string {
  const full = Math.floor(share * barWidth);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
}

/** Only a terminal can, and only one that knows its width: at 0 columns, which some report, ora clears lines for ever. */
function takesLinesBack({ stderr, env }: Io): boolean {
  return stderr.isTTY === true && (stderr.columns ?? 0) > 0 && env.TERM !== 'dumb' && !env.CI;
}
