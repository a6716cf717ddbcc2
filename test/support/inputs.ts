import type { Problem, ProblemCode } from '../../src/model/problem.ts';
import type { InputSummary } from '../../src/model/result.ts';

/** The books of an input that holds nothing, with what a test says otherwise. */
export function anInput(more: Partial<InputSummary>): InputSummary {
  return {
    name: 'toaster.xml',
    form: 'event-viewer-xml',
    encoding: 'utf-8',
    bytes: 1,
    sha256: null,
    records: 0,
    unreadable: 0,
    duplicates: 0,
    outside: 0,
    first: null,
    last: null,
    timeBasis: 'utc',
    problems: [],
    problemsLeftOut: 0,
    ...more,
  };
}

export function aProblem(code: ProblemCode): Problem {
  return { code, gravity: 'notice', args: {}, place: { input: 'toaster.xml' } };
}
