import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/triage/examples/run-examples.ts';
import { builtinPacks } from '../support/packs.ts';

const packs = builtinPacks();
const outcomes = runExamples(packs, packs);

test('rules of ours are tried by their examples', () => {
  expect(outcomes.length).toBeGreaterThan(0);
});

describe.each(outcomes)('the rule $pack/$rule.key', ({ examples }) => {
  test.each(examples)('$expected: $title', (example) => {
    expect(example).toMatchObject({ passed: true, fault: null });
  });
});
