import { wordsFor, type Words } from '../../locale/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { Ink, Ready, Say } from './ready.ts';
import { rememberingInk, rememberingSay } from './remembering-ink.ts';

/** Writes our words and foreign text in one language and one format. */
export interface Pen extends Ink {
  readonly words: Words;
  /** A sentence of the interface around texts that are ready. */
  say: Say;
  /** `1,248`. */
  number(value: number): Ready;
  /** `2026-03-07 04:02`. */
  minute(utc: string): Ready;
  /** `1 d 19 h 54 min`. */
  duration(ms: number): Ready;
  /** `a, b, c`. */
  list(items: readonly Ready[]): Ready;
  /** The texts side by side as the language sets sentences; absent and empty ones leave no trace. */
  sentences(texts: readonly (Ready | null)[]): Ready;
}

/** A pen for one rendering; it remembers what it wrote. */
export function penFor(locale: Locale, ink: Ink): Pen {
  const words = wordsFor(locale);
  const remembered = rememberingInk(ink);
  return {
    ...remembered,
    words,
    say: rememberingSay((key, args) => words.say(key, args) as Ready),
    number: (value) => words.number(value) as Ready,
    minute: (utc) => remembered.prose(words.minute(utc)),
    duration: (ms) => words.duration(ms) as Ready,
    list: (items) => items.join(words.say('markdown.comma')) as Ready,
    sentences: (texts) => texts.filter(Boolean).join(words.say('report.between-sentences')) as Ready,
  };
}
