import type { Level } from '../../model/event.ts';
import { foldWord } from './fold-word.ts';
import { levelWords, wordOrder } from './level-words.ts';

/** What an export says about the level of one event, as written; absent where its form has no such field. */
export interface LevelClues {
  readonly number?: string | undefined;
  readonly word?: string | undefined;
  /** Keywords as a hex mask, a signed decimal mask, or words. */
  readonly keywords?: string | undefined;
}

export interface LevelReading {
  readonly level: Level;
  /** The word or number that no table lists, when it decided that the level is unknown. */
  readonly unlisted?: string;
}

const byNumber: readonly (Level | undefined)[] = [undefined, 'critical', 'error', 'warning', 'information', 'verbose'];

const byWord: ReadonlyMap<string, Level> = new Map(
  levelWords.flatMap(({ words }) =>
    words
      .split(' | ')
      .flatMap((alternatives, at) =>
        alternatives.split('/').map((word) => [foldWord(word), wordOrder[at] ?? 'unknown'] as const),
      ),
  ),
);

/** Level 0, as a number and in the words of EvtxECmd and Log Parser. */
const noLevel: ReadonlySet<string> = new Set(['0', 'logalways', 'success event']);

const auditFailureBit = 0x0010_0000_0000_0000n;
const auditSuccessBit = 0x0020_0000_0000_0000n;

/**
 * The level of an event. The number comes first, because words come in the language of Windows.
 *
 * Number 0 is LogAlways: the event is written whatever is being filtered, and nothing is said about how serious it is.
 * Event Viewer shows such events as Information, but a failed audit has level 0 too; so 0 stands for the audit result in
 * the keywords, else for the word beside it, else for `unknown`. Information would be a claim that nobody made.
 */
export function readLevel(clues: LevelClues): LevelReading {
  const number = clues.number?.trim() ?? '';
  const counted = /^\d{1,3}$/.test(number) ? byNumber[Number(number)] : undefined;
  if (counted) return { level: counted };

  const audit = clues.keywords ? auditResult(clues.keywords) : undefined;
  if (audit) return { level: audit };

  const word = [clues.word, number].find((text) => text?.trim()) ?? '';
  // 0 is a number in one form and a missing type (Get-EventLog) in another; neither is a word that is missing in a table.
  if (word === '' || noLevel.has(foldWord(word))) return unlistedKeyword(clues);
  const level = byWord.get(foldWord(word));
  return level ? { level } : { level: 'unknown', unlisted: word };
}

/** In a log without a level column (Security) the keyword stands in its place. */
function unlistedKeyword({ number, word, keywords }: LevelClues): LevelReading {
  const onlyKeywords = number === undefined && word === undefined && keywords?.trim();
  return onlyKeywords ? { level: 'unknown', unlisted: onlyKeywords } : { level: 'unknown' };
}

function auditResult(keywords: string): Level | undefined {
  const mask = readMask(keywords.trim());
  if (mask !== null) {
    if (mask & auditFailureBit) return 'audit-failure';
    return mask & auditSuccessBit ? 'audit-success' : undefined;
  }
  return keywords
    .split(/[,;]/)
    .map((word) => byWord.get(foldWord(word)))
    .find((level) => level === 'audit-failure' || level === 'audit-success');
}

function readMask(keywords: string): bigint | null {
  if (/^0x[0-9a-f]{1,16}$/i.test(keywords)) return BigInt(keywords);
  if (/^-?\d{1,20}$/.test(keywords)) return BigInt.asUintN(64, BigInt(keywords));
  return null;
}
