import type { Severity } from '../../../src/model/judgement.ts';
import type { TriageResult } from '../../../src/model/result.ts';
import { result } from './sample.ts';
import { both, finding, group } from './sample-finding.ts';

/** `count` pairs, each with a finding of its own. */
export function crowd(count: number): Partial<TriageResult> & Pick<TriageResult, 'groups' | 'findings' | 'totals'> {
  const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
  const indexes = Array.from({ length: count }, (_, index) => index);
  return {
    groups: indexes.map((index) =>
      group({
        id: `G${index}`,
        eventId: index % 65_536,
        name: `SomethingRatherLong${index}_Failure`,
        count: 2,
        findings: [`F${index + 1}`],
        words: { label: both(`Something failed ${index}`), meaning: both('x') },
      }),
    ),
    findings: indexes.map((index) =>
      finding({
        id: `F${index + 1}`,
        groups: [`G${index}`],
        events: 2,
        severity: severities[Math.floor((index / count) * 4)] ?? 'low',
        title: `The service on HOST${index} could not reach its certification authority`,
      }),
    ),
    totals: { ...result().totals, records: 2 * count },
  };
}
