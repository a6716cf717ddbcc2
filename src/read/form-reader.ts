/** Reads one form of export: takes the decoded text in blocks of any size and puts events into the ledger. */
export interface FormReader {
  take(text: string): void;
  /** No more text: what has begun is finished or reported. */
  end(): void;
}
