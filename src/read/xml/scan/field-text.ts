import { decodeEntities } from '../entities.ts';

/** A text as the full parser gives it: line breaks are LF, references are decoded. */
export function fieldText(raw: string): string {
  return decodeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
}
