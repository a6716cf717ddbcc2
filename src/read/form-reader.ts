/** Reads one form of export: takes the decoded text in blocks of any size and puts events into the ledger. */
export interface FormReader {
  /** `isAscii`: it is known that every character is one byte in UTF-8. */
  take(text: string, isAscii?: boolean): void;
  /** No more text: what has begun is finished or reported. */
  end(): void;
  /** What its records end in, all of it ASCII; a line break when it does not say. Best is text that ends with a record. */
  readonly recordEnd?: string;
}

/** Reads a form that is no text: takes the bytes in chunks of any size. */
export interface BytesReader {
  take(bytes: Uint8Array): void;
  /** No more bytes: what has begun is finished or reported. */
  end(): void;
}
