import type { Detection } from '../../model/detection.ts';
import { foldName } from './fold-name.ts';
import { plain } from './text-matcher.ts';

/** The values, lower case, that a field must have one of for the detection to hold; null when others may do. */
export function requiredValues(detection: Detection, field: string): ReadonlySet<string> | null {
  if (detection.kind === 'not') return null;
  if (detection.kind === 'field') {
    if (detection.test !== 'is' || detection.field === null || foldName(detection.field) !== field) return null;
    const texts = detection.values.map(plain);
    const known = texts.filter((text) => text !== null).map((text) => text.toLowerCase());
    if (!detection.all) return known.length === texts.length ? new Set(known) : null;
    return known.length > 0 ? intersection(known.map((text) => new Set([text]))) : null;
  }
  const parts = detection.of.map((part) => requiredValues(part, field));
  const sets = parts.filter((part) => part !== null);
  if (detection.kind === 'all') return sets.length > 0 ? intersection(sets) : null;
  return sets.length === parts.length ? new Set(sets.flatMap((set) => [...set])) : null;
}

function intersection(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((value) => others.every((set) => set.has(value))));
}
