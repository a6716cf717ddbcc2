/** A file, a member of an archive or a pipe, as the core sees it: a name and bytes that arrive in pieces. */
export interface Input {
  /** Relative to what the user gave, forward slashes; unique within a run. */
  readonly name: string;
  /** Size in bytes where it is known beforehand. */
  readonly bytes?: number;
  /** The content, once. Throws an `Error` whose message a person can read when the system refuses. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Hex SHA-256 of the whole content; asked for after `chunks()` ended or was left early. */
  sha256?(): Promise<string>;
}
