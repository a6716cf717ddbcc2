import type { InputProblem } from './problem.ts';

/** A file, a member of an archive or a pipe, as the core sees it: a name and bytes that arrive in pieces. */
export interface Input {
  /** Relative to what the user gave, forward slashes; unique within a run. */
  readonly name: string;
  /** Size in bytes where it is known: beforehand, or once everything was read. */
  readonly bytes?: number | undefined;
  /**
   * The content, once. A chunk lives until the next one is asked for: its memory may be used again. Throws an `Error` whose
   * message a person can read when the system refuses.
   */
  chunks(): AsyncIterable<Uint8Array>;
  /** Hex SHA-256 of the whole content; asked for after `chunks()` ended or was left early. */
  sha256?(): Promise<string>;
  /** The name of an earlier input that holds the very same bytes, where that is known beforehand. */
  readonly sameAs?: string | undefined;
  /** What stood between the bytes and the reader, a damaged archive for example; asked for after `chunks()`. */
  problems?(): readonly InputProblem[];
  /** Lets go of what was not read to its end; nothing is asked for afterwards. */
  close?(): Promise<void>;
}
