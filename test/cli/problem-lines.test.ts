import { expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problem-lines.ts';
import { wordsFor } from '../../src/locale/words.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { InputSummary, TriageResult } from '../../src/model/result.ts';

const words = wordsFor('en');

function problem(line: number, gravity: Problem['gravity'] = 'error'): Problem {
  return { code: 'record-cut', gravity, args: {}, place: { input: 'a.xml', line } };
}

/** As much of a result as is told: inputs with these numbers of problems. */
function result(...inputs: readonly (Partial<InputSummary> & { readonly name: string })[]): TriageResult {
  const read = { form: 'event-xml', problems: [], problemsLeftOut: 0 };
  return { inputs: inputs.map((input) => ({ ...read, ...input })) } as unknown as TriageResult;
}

const many = (count: number): Problem[] => Array.from({ length: count }, (_, index) => problem(index + 1));

test('a problem has its place in front, and what helps is said once', () => {
  const inputs = ['a.xml', 'b.xml'].map((name) => ({ name, problems: many(2) }));
  expect(problemLines(result(...inputs), words, false)).toEqual([
    'a.xml:1: The file ends in the middle of this record.',
    '  hint: export the log again: the file is not whole',
    'a.xml:2: The file ends in the middle of this record.',
    'b.xml:1: The file ends in the middle of this record.',
    'b.xml:2: The file ends in the middle of this record.',
  ]);
});

test('a zone that was given is told with --verbose alone, and without a hint', () => {
  const args = { zone: 'Europe/Berlin', given: 'yes' };
  const zone: Problem = { code: 'zone-assumed', gravity: 'notice', args, place: { input: 'a.csv' } };
  const input = { name: 'a.csv', problems: [zone] };
  expect(problemLines(result(input), words, false)).toEqual([]);
  expect(problemLines(result(input), words, true)).toEqual([
    'a.csv: The times carry no time zone and were read in the zone Europe/Berlin.',
  ]);
});

test('an input with many problems tells five and counts the others, also those the result left out', () => {
  const lines = problemLines(result({ name: 'a.xml', problems: many(100), problemsLeftOut: 900 }), words, false);
  expect(lines).toHaveLength(5 + 1 + 1);
  expect(lines.at(-1)).toBe('a.xml: 995 more problems');
});

test('many inputs with problems end in a count, and --verbose tells all of it', () => {
  const inputs = Array.from({ length: 60 }, (_, index) => ({ name: `${index}.xml`, problems: many(1) }));
  const lines = problemLines(result(...inputs), words, false);
  expect(lines).toHaveLength(41);
  expect(lines.at(-1)).toBe('21 more problems stand in the report; --verbose shows all here');
  expect(problemLines(result(...inputs), words, true)).toHaveLength(61);
});

test('a notice is told when it is why a file was skipped, or with --verbose', () => {
  const problems = [problem(1, 'notice')];
  expect(problemLines(result({ name: 'a.xml', problems }), words, false)).toEqual([]);
  expect(problemLines(result({ name: 'a.xml', problems }), words, true)).toHaveLength(2);
  const [line] = problemLines(result({ name: 'a.xml', form: null, problems }), words, false);
  expect(line).toBe('a.xml:1: skipped. The file ends in the middle of this record.');
});

test('a file name with control characters stays on its line and cannot steer the terminal', () => {
  const [line] = problemLines(result({ name: 'a\n\u001B[2J.xml', problems: many(1) }), words, false);
  expect(line).toBe('a [2J.xml:1: The file ends in the middle of this record.');
});
