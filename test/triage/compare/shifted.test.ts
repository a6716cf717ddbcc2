import { expect, test } from 'vitest';
import { compareResults } from '../../../src/triage/compare/compare.ts';
import { findingOf, resultOf } from '../../report/markdown/results.ts';
import { builtinPacks } from '../../support/packs.ts';

test('moved times are not compared with real ones, and no time of the two logs is set against the other', () => {
  const redaction = { profile: 'share', counts: {}, shifted: true } as const;
  const { span } = resultOf();
  const later = resultOf({
    span: { ...span, first: '2026-03-09T00:00:00.000Z', last: '2026-03-09T23:00:00.000Z' },
    findings: [],
  });
  const { answer, reasons, gone } = compareResults(
    resultOf({ findings: [findingOf({})], redaction }),
    later,
    builtinPacks(),
  );
  expect([answer, gone]).toEqual(['cannot-compare', []]);
  expect(reasons.map(({ key }) => key)).toEqual([
    'compare.answer.cannot-compare',
    'compare.refused.shifted',
    'compare.names-replaced',
  ]);
});
