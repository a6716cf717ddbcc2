import type { EventRecord } from '../../model/event.ts';
import { spelling } from '../tally/subject-tally.ts';
import type { Key } from './tally/key-tally.ts';
import { hostField } from './watch.ts';

/**
 * A value that group-by tells events apart by, spelled as subjects are: a GUID without braces, spaces around it cut off,
 * cut to the length of a name; null for what names nothing (empty, `-`, an all-zero GUID). In an export that carries no
 * computer names the input stands for the computer, since an export comes from one.
 */
export function valueOf(event: EventRecord, field: string, logged: string | null): string | null {
  const spelled = spelling((logged ?? '').replaceAll('\u0000', ' '));
  if (spelled === null && field.toLowerCase() === hostField.toLowerCase()) return `file:${event.place.input}`;
  return spelled;
}

/**
 * The values of all these fields, compared without case; null when one of them names nothing. `logged`: what the event
 * has of a field of the rule.
 */
export function keyOf(
  event: EventRecord,
  fields: readonly string[],
  logged: (field: string) => string | null,
): Key | null {
  const shown: string[] = [];
  for (const field of fields) {
    const value = valueOf(event, field, logged(field));
    if (value === null) return null;
    shown.push(value);
  }
  const values = shown.map((value) => value.toLowerCase());
  return { id: idOf(values), values, shown };
}

/** One name for several values: no value holds the character between them. */
export function idOf(values: readonly string[]): string {
  return values.join('\u0000');
}
