/** Sizes and places in an .evtx file, in bytes; numbers are little-endian. Source: the format as libevtx documents it. */
export const layout = {
  fileHeader: 4096,
  /** In the header of the file: how many chunks there are. */
  chunkCount: 42,
  chunk: 65_536,
  chunkHeader: 512,
  /** In the header of a chunk: the numbers of its first and last record, and where its free space begins. */
  firstRecord: 8,
  lastRecord: 16,
  freeSpace: 48,
  /** A record: mark, size, record id, time written, event, size again. */
  recordHeader: 24,
  recordSize: 4,
  recordId: 8,
  recordTime: 16,
  /** The smallest record: its header, an empty event and the size again. */
  smallestRecord: 32,
} as const;

/** What every record begins with, read as a number. */
export const recordMark = 0x2a2a;

/** `ElfChnk` and a NUL, read as a number. */
export const chunkMark = 0x006b_6e68_4366_6c45n;
