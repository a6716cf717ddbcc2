import type { TriageResult } from '../model/result.ts';

/** How many files hold events whose times carry no zone, and nobody gave one: their place in UTC is an assumption. */
export function filesWithAssumedZone({ inputs, timeZone }: TriageResult): number {
  if (timeZone !== null) return 0;
  return inputs.filter(({ timeBasis, records }) => timeBasis === 'assumed-local' && records > 0).length;
}
