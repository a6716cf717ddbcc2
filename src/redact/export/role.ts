import type { Role } from '../places.ts';

/**
 * What a text of an export is: as in a result, and `time`, which is the moment of the event; `number`, where numbers, codes
 * and words of Windows stand; `word`, the word for a level, a task or a keyword.
 */
export type WrittenRole = Role | 'time' | 'number' | 'word';

/**
 * Gives the text that is to stand in the place of another. `field`: the name of the data field that it is the value of; of a
 * `time` the order of its date.
 */
export type VisitWritten = (text: string, role: WrittenRole, field: string) => string;

/** True for numbers, codes, GUIDs and times without words: nobody's name. */
export function isWithoutWords(text: string): boolean {
  return /^[\s\d.,:/+{}()xXTZa-fA-F-]*$/.test(text);
}
