import type { Words } from '../../locale/words.ts';
import type { RecordOfDrops } from '../../node/watch/record-of-drops.ts';
import type { Grounds } from '../grounds.ts';
import type { Io } from '../io.ts';
import type { WatchRequest } from '../request.ts';

/** Where a watch takes place, and what all its drops share. */
export interface Site {
  readonly request: WatchRequest;
  /** Absolute. */
  readonly inbox: string;
  /** Absolute. */
  readonly out: string;
  /** Real paths in the inbox that are no drops: the reports, the key and the files that options name. */
  readonly apart: readonly string[];
  readonly grounds: Grounds;
  readonly record: RecordOfDrops;
  readonly words: Words;
  readonly io: Io;
  readonly told: ToldOnce;
  /** What is to be said of reports that are remembered and not in their places yet, by folder. */
  readonly untold: Map<string, readonly string[]>;
  /** The highest exit status among the drops. */
  worst: number;
}

/** Says a lasting trouble once, however often it is met. */
export interface ToldOnce {
  say(key: string, lines: readonly string[]): Promise<void>;
  /** What begins so is over, and is said again when it comes back. */
  over(start: string): void;
}

export function createToldOnce(remark: (lines: readonly string[]) => Promise<void>): ToldOnce {
  const said = new Set<string>();
  return {
    async say(key, lines) {
      if (said.has(key)) return;
      said.add(key);
      await remark(lines);
    },
    over(start) {
      for (const key of said) if (key.startsWith(start)) said.delete(key);
    },
  };
}
