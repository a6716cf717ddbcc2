/**
 * The bounds of reading. They keep memory flat and stop hostile input; no real export comes near them (Windows itself
 * ends an event at 64 KiB).
 */
export const limits = {
  /** Bytes from the start of a file that decide encoding and form. */
  sampleBytes: 64 * 1024,
  /** Decoded text is handed on in blocks of about this many characters: larger ones take more memory and no less time. */
  blockChars: 64 * 1024,
  /** The longest text of one record, and how it is called in a problem. */
  recordChars: 4 * 1024 * 1024,
  recordSize: '4 MiB',
  /** A comment outside of all events that is longer than this is taken for text. */
  commentChars: 1024 * 1024,
  /** Bytes between two events that are no event: fewer are a line of a tool. No event of Windows is that short. */
  strayBytes: 100,
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
  archive: {
    /** Files and folders of one archive, with those of the archives inside it. */
    entries: 10_000,
    /** Files that were packed one by one and joined to one gzip file; tools that do so make them of 64 KiB. */
    gzipParts: 100_000,
    /** Characters of the path of a file in an archive; longer ones are cut. */
    nameChars: 1_000,
    /** Bytes of one file, unpacked. */
    entryBytes: 4 * 1024 ** 3,
    /** Bytes of everything in one archive, unpacked, with the archives inside it. */
    totalBytes: 16 * 1024 ** 3,
    /** How many times larger than what is packed the unpacked may be. An .evtx log that is nearly empty goes beyond it
     * (it is a megabyte of zeros), so nothing below `freeBytes` is asked. */
    ratio: 200,
    freeBytes: 256 * 1024 ** 2,
    /** Archives within archives, the outermost one counted. */
    depth: 3,
    /** Bytes of an archive that is itself in an archive: it has to be held in memory. */
    heldBytes: 128 * 1024 ** 2,
  },
} as const;
