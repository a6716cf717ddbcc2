import { randomInt } from 'node:crypto';
import type { RedactionKey } from '../index.ts';

const leastDays = 30;
const mostDays = 3650;

/** By how many days times are moved: as an earlier key says, else a number that nobody can foresee. */
export function shiftOf(key: RedactionKey | null): number {
  if (key?.shiftDays !== undefined) return key.shiftDays;
  const days = randomInt(leastDays, mostDays + 1);
  return randomInt(2) === 0 ? days : -days;
}
