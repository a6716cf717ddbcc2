import type { ComparedFinding, Comparison } from '../../src/model/comparison.ts';
import { both } from './markdown/results.ts';

const state = {
  finding: 'F1',
  severity: 'high',
  status: 'still-failing',
  events: 12,
  devices: 2,
  first: '2026-03-06T04:00:00.000Z',
  last: '2026-03-06T09:00:00.000Z',
} as const;

function one(part: Partial<ComparedFinding>): ComparedFinding {
  return {
    rule: 'p/a',
    pack: 'p',
    before: state,
    after: state,
    answer: 'no',
    reason: { key: 'compare.fix.gone-silent', args: {} },
    words: both('t'),
    args: { ca: 'Issuing CA 2' },
    title: 'Issuing CA 2 cannot be reached',
    reasonText: 'It still fails.',
    ...part,
  };
}

/** One finding of each kind of change. */
export const comparison: Comparison = {
  baseline: {
    reportId: '0badcafe',
    generatedAt: null,
    first: '2026-03-06T00:00:00.000Z',
    last: '2026-03-06T12:00:00.000Z',
  },
  answer: 'partly',
  reasons: [],
  text: 'In part.',
  new: [one({ before: null, answer: null, reason: null, reasonText: '' })],
  gone: [one({ after: null, answer: 'yes' })],
  better: [one({ answer: 'not-proven' })],
  worse: [one({ beside: true })],
  same: [one({})],
};

/** The comparison with these texts wherever a log can speak. */
export function comparisonWith(text: () => string): Comparison {
  const filled = (list: readonly ComparedFinding[]) =>
    list.map((compared) => ({
      ...compared,
      title: text(),
      reasonText: text(),
      rule: text(),
      args: { ca: text() },
    }));
  return {
    ...comparison,
    baseline: { ...comparison.baseline, reportId: text() },
    text: text(),
    new: filled(comparison.new),
    gone: filled(comparison.gone),
    better: filled(comparison.better),
    worse: filled(comparison.worse),
    same: filled(comparison.same),
  };
}
