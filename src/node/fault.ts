import type { InputProblem } from '../model/problem.ts';

/** What ends the reading of bytes where it is not the system that refuses. */
export interface Fault extends Error {
  readonly problem: InputProblem;
}

/** To be thrown: a problem of the bytes themselves. */
export function fault(code: InputProblem['code'], args: InputProblem['args'] = {}): Fault {
  return Object.assign(new Error(code), { problem: { code, args } });
}

/** The problem that was thrown by `fault`; null for any other error. */
export function problemOf(error: unknown): InputProblem | null {
  return error instanceof Error && 'problem' in error ? (error as Fault).problem : null;
}
