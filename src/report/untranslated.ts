import { isLocalText } from '../model/phrases.ts';
import type { TriageResult } from '../model/result.ts';

/** True where something that the report tells from the rule packs is not written in its language. */
export function hasUntranslated({ locale, findings, groups, nextPerson, comparison }: TriageResult): boolean {
  // Every text has its English; and a large log has many numbers, which are no texts.
  if (locale === 'en') return false;
  const lacks = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value) && typeof value[0] === 'number') return false;
    if (isLocalText(value)) return value.en !== '' && value[locale] === undefined;
    return Object.entries(value).some(([key, part]) => key !== 'data' && lacks(part));
  };
  return lacks([findings, groups, nextPerson, comparison]);
}
