import { decodeEntities } from '../entities.ts';

/** The text between two indices as the full parser gives it: line breaks are LF, references are decoded. */
export function fieldText(text: string, from: number, to: number): string {
  const field = text.slice(from, to);
  return decodeEntities(field.includes('\r') ? field.replace(/\r\n?/g, '\n') : field);
}
