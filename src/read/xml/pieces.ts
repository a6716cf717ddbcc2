import type { Where } from '../ledger.ts';

/** What the cutter finds, in file order. */
export interface PieceSink {
  /** One whole `<Event ...>...</Event>`. */
  piece(text: string, where: Where): void;
  /** An event that the next one interrupts. */
  interrupted(where: Where): void;
  tooLarge(where: Where): void;
  /** An event of which only the end is there. */
  withoutStart(where: Where): void;
  /** So much text between two events, or behind the last one, that events may have stood there. */
  stray(where: Where, bytes: number): void;
  /** An event that the end of the file interrupts. */
  cut(where: Where): void;
  /** The root element begins a second time. */
  rootAgain(where: Where): void;
  /** The file ends before its root element does, between two events. */
  rootNotClosed(where: Where): void;
}
