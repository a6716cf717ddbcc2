import { crc32 } from 'node:zlib';
import { eventAt } from './event-at.mjs';
import { fileTime, writeEvent } from './evtx-record.mjs';

const chunkLength = 65_536;
const chunkHeader = 512;
const recordHeader = 24;
/** No record is longer than this: one that does not fit is written here before that shows. */
const spare = 32_768;

/** The first 4 KiB of a file. @param {number} chunks @param {number} records */
export function evtxHeader(chunks, records) {
  const header = Buffer.alloc(4096);
  header.write('ElfFile\0', 'latin1');
  header.writeBigUInt64LE(BigInt(chunks - 1), 16);
  header.writeBigUInt64LE(BigInt(records + 1), 24);
  header.writeUInt32LE(128, 32);
  header.writeUInt16LE(1, 36);
  header.writeUInt16LE(3, 38);
  header.writeUInt16LE(4096, 40);
  header.writeUInt16LE(chunks, 42);
  header.writeUInt32LE(crc32(header.subarray(0, 120)), 124);
  return header;
}

/**
 * The chunks of a log of so many events, saved from a view of several channels: the oldest first, numbered anew from 1.
 * Each chunk is in memory that is used again for the next.
 * @param {number} events
 */
export function* evtxChunks(events) {
  const chunk = Buffer.alloc(chunkLength + spare);
  const known = new Map();
  let at = chunkHeader;
  let first = 1;
  let last = 0;
  for (let number = 1; number <= events; number += 1) {
    const event = eventAt(events - number);
    let next = writeRecord(chunk, at, number, event, known);
    if (next > chunkLength) {
      yield close(chunk, first, number - 1, last, at);
      chunk.fill(0);
      known.clear();
      first = number;
      at = chunkHeader;
      next = writeRecord(chunk, at, number, event, known);
    }
    last = at;
    at = next;
  }
  yield close(chunk, first, events, last, at);
}

function writeRecord(chunk, at, number, event, known) {
  const end = writeEvent(chunk, at + recordHeader, event, known);
  const size = Math.ceil((end + 4 - at) / 8) * 8;
  chunk.writeUInt32LE(0x2a2a, at);
  chunk.writeUInt32LE(size, at + 4);
  chunk.writeBigUInt64LE(BigInt(number), at + 8);
  chunk.writeBigUInt64LE(fileTime(event), at + 16);
  chunk.writeUInt32LE(size, at + size - 4);
  return at + size;
}

/** Fills in the header of a chunk whose records end at `end`. The tables of names and templates stay empty. */
function close(chunk, first, last, lastAt, end) {
  chunk.fill(0, end);
  chunk.write('ElfChnk\0', 'latin1');
  [first, last, first, last].forEach((number, index) => chunk.writeBigUInt64LE(BigInt(number), 8 + 8 * index));
  chunk.writeUInt32LE(128, 40);
  chunk.writeUInt32LE(lastAt, 44);
  chunk.writeUInt32LE(end, 48);
  chunk.writeUInt32LE(crc32(chunk.subarray(chunkHeader, end)), 52);
  chunk.writeUInt32LE(crc32(chunk.subarray(128, chunkHeader), crc32(chunk.subarray(0, 120))), 124);
  return chunk.subarray(0, chunkLength);
}
