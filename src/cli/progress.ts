import type { Words } from '../locale/words.ts';
import type { Io } from './io.ts';
import { oneLine } from './one-line.ts';

export interface Progress {
  /** Absent where nobody looks: then nothing is counted either. */
  readonly onProgress?: (at: { readonly input: string; readonly records: number }) => void;
  stop(): void;
}

const silent: Progress = { stop() {} };

/** A line on stderr that says how far the reading is. */
export async function startProgress(io: Io, wanted: boolean, words: Words): Promise<Progress> {
  if (!wanted || !takesLinesBack(io)) return silent;
  const { default: ora } = await import('ora');
  const started = performance.now();
  // Whether somebody looks is decided here, from the surroundings given: ora would ask the process once more.
  const text = words.say('cli.progress.start');
  const spinner = ora({ stream: io.stderr, isEnabled: true, discardStdin: false, text }).start();
  return {
    onProgress({ input, records }) {
      const seconds = Math.max(0.001, (performance.now() - started) / 1000);
      const rate = Math.round(records / seconds);
      spinner.text = words.say('cli.progress', { records, rate, input: oneLine(input) });
    },
    stop: () => void spinner.stop(),
  };
}

/** Only a terminal can, and only one that knows its width: at 0 columns, which some report, ora clears lines for ever. */
function takesLinesBack({ stderr, env }: Io): boolean {
  return stderr.isTTY === true && (stderr.columns ?? 0) > 0 && env.TERM !== 'dumb' && !env.CI;
}
