import type { Level } from '../../model/event.ts';

/** Windows numbers its levels, and rules write the number; our events carry the word. 0 is written always. */
export const levelWords: Readonly<Record<string, Level>> = {
  '0': 'information',
  '1': 'critical',
  '2': 'error',
  '3': 'warning',
  '4': 'information',
  '5': 'verbose',
};
