import { expect, test } from 'vitest';
import type { Severity } from '../../src/model/judgement.ts';
import { statusOf } from '../../src/cli/exit-status.ts';
import type { TriageResult } from '../../src/model/result.ts';

interface Seen {
  readonly findings?: readonly Severity[];
  readonly records?: number;
  readonly unreadable?: number;
  readonly skipped?: number;
  readonly ruleProblems?: number;
}

/** As much of a result as decides the exit status. */
function result({ findings = [], records = 1, unreadable = 0, skipped = 0, ruleProblems = 0 }: Seen): TriageResult {
  return {
    totals: { records, unreadable, duplicates: 0, outside: 0 },
    inputs: [{ form: 'event-xml' }, ...Array.from({ length: skipped }, () => ({ form: null }))],
    findings: findings.map((severity) => ({ severity })),
    ruleProblems: Array.from({ length: ruleProblems }, () => ({})),
  } as unknown as TriageResult;
}

const calm = { failOn: null, strict: false };

test.each<[string, Seen, Parameters<typeof statusOf>[1], number]>([
  ['a report that was written is 0, whatever it found', { findings: ['critical'], unreadable: 3, skipped: 1 }, calm, 0],
  ['a finding as bad as --fail-on is 1', { findings: ['low', 'high'] }, { failOn: 'high', strict: false }, 1],
  ['a finding worse than --fail-on is 1', { findings: ['critical'] }, { failOn: 'high', strict: false }, 1],
  ['a finding milder than --fail-on is 0', { findings: ['medium', 'info'] }, { failOn: 'high', strict: false }, 0],
  ['--fail-on low leaves advice alone', { findings: ['info'] }, { failOn: 'low', strict: false }, 0],
  ['not one event is 3', { records: 0 }, calm, 3],
  ['--strict: an unreadable record is 3', { unreadable: 1 }, { failOn: null, strict: true }, 3],
  ['--strict: a skipped file is 3', { skipped: 1 }, { failOn: null, strict: true }, 3],
  ['--strict with everything read is 0', {}, { failOn: null, strict: true }, 0],
  ['unreadable input goes before a finding', { findings: ['high'], skipped: 1 }, { failOn: 'high', strict: true }, 3],
  ['a broken rule goes before everything', { records: 0, ruleProblems: 1 }, { failOn: 'high', strict: true }, 2],
])('%s', (_, seen, demands, status) => {
  expect(statusOf(result(seen), demands)).toBe(status);
});

test('events that were left out or met twice were read', () => {
  const seen = result({ records: 0 });
  for (const read of ['duplicates', 'outside']) {
    expect(statusOf({ ...seen, totals: { ...seen.totals, [read]: 1 } }, calm)).toBe(0);
  }
});
