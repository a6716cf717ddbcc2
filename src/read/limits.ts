/**
 * The bounds of reading. They keep memory flat and stop hostile input; no real export comes near them (Windows itself
 * ends an event at 64 KiB).
 */
export const limits = {
  /** Bytes from the start of a file that decide encoding and form. */
  sampleBytes: 64 * 1024,
  /** Decoded text is handed on in blocks of about this many characters. */
  blockChars: 1024 * 1024,
  /** The longest text of one record, and how it is called in a problem. */
  recordChars: 4 * 1024 * 1024,
  recordSize: '4 MiB',
  /** A comment outside of all events that is longer than this is taken for text. */
  commentChars: 1024 * 1024,
  /** Tags, opening and closing, in one event. */
  tags: 80_000,
  /** Characters of one tag. */
  tagChars: 64 * 1024,
  /** Elements within elements. */
  nesting: 64,
  /** Columns of a table. */
  columns: 1_000,
  /** Rows, and characters of rows, that are held back until the order of day and month is known. */
  dateRows: 5_000,
  dateRowChars: 8 * 1024 * 1024,
  /** A JSON payload longer than this is left as text. */
  payloadChars: 1024 * 1024,
  /** Different things that are reported once each. */
  reportedOnce: 100,
  /** Text quoted from a file in a problem. */
  quotedChars: 80,
} as const;
