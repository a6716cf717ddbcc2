import type { Words } from '../locale/words.ts';
import type { TriageResult } from '../model/result.ts';
import { oneLine } from './one-line.ts';
import { problemLines } from './problem-lines.ts';

/** What was met while inputs were read, and where their names are kept. */
export interface Read {
  readonly hidden: number;
  /** How many files that evtriage wrote were not read. */
  readonly ownReports: number;
  /** How many rules look at other logs than those of Windows. */
  readonly foreignRules?: number;
  /** Where the key of the pseudonyms was written, null where it was not, and how many names it holds. */
  readonly key: { readonly path: string | null; readonly names: number };
}

/** What was read and what was not, in lines that `--quiet` leaves out. `of`: what the key belongs to. */
export function readingLines(
  result: TriageResult,
  { hidden, ownReports, foreignRules = 0, key }: Read,
  { of, verbose }: { readonly of: 'report' | 'copies'; readonly verbose: boolean },
  words: Words,
): readonly string[] {
  const lines = [...problemLines(result, words, verbose)];
  if (hidden > 0) lines.push(words.say('cli.hidden', { count: hidden }));
  if (foreignRules > 0) lines.push(words.say('cli.foreign-rules', { count: foreignRules }));
  if (ownReports > 0) lines.push(words.say('cli.own-reports', { count: ownReports }));
  if (key.path !== null && (key.names > 0 || of === 'copies')) {
    lines.push(
      words.say(of === 'copies' ? 'cli.redact.key' : 'cli.key', { file: oneLine(key.path), count: key.names }),
    );
  } else if (key.names > 0 && of === 'report') {
    lines.push(words.say('cli.key-unwritten', { count: key.names }));
  }
  return lines;
}
