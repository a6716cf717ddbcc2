import type { TriageResult } from '../../../src/model/result.ts';
import { findingOf, groupOf, inputOf, resultOf } from './results.ts';

const severities = ['critical', 'high', 'medium', 'low'] as const;

/** A result with as many failing pairs, each its own finding, and as many successes and inputs; `text` in all texts. */
export function crowd(size: number, text: string): TriageResult {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  const failing = numbers.map((n) => groupOf({ id: `G${n}`, eventId: 20_000 + (n % 1_000), findings: [`F${n}`] }));
  const succeeded = numbers.map((n) =>
    groupOf({ id: `S${n}`, eventId: n % 60_000, outcome: 'success', count: 5, findings: [], bins: [5, 0] }),
  );
  const findings = numbers.map((n) =>
    findingOf({
      id: `F${n}`,
      groups: [`G${n}`],
      severity: severities[Math.floor(((n - 1) * severities.length) / size)] ?? 'low',
      title: text,
      summary: text,
      statusText: text,
      confidenceText: text,
      verify: text,
      remedy: [{ owner: 'pki-team', text: `${text} ${n}`, basis: 'verified' }],
      evidence: [{ ...findingOf().evidence[0]!, message: text, data: { [text]: text } }],
    }),
  );
  const inputs = numbers.map((n) => inputOf({ name: `${n}/${text}`, records: 17 }));
  return resultOf({
    findings,
    groups: [...failing, ...succeeded],
    inputs,
    verdict: { ...resultOf().verdict, text: size > 0 ? text : 'Nothing failed.', ledeText: text },
    nextPerson: numbers.slice(0, 50).map((n) => ({ ...resultOf().nextPerson[0]!, text: `${text} ${n}` })),
    ruleProblems: numbers.slice(0, 50).map((n) => ({ file: text, line: n, column: 1, message: text, hint: text })),
    command: text,
    totals: { ...resultOf().totals, records: 17 * size, failures: 12 * size, successes: 5 * size },
  });
}
