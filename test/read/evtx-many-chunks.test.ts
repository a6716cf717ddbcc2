import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evtxRecord } from '../../scripts/fixtures/forms/evtx.mjs';
import { writeEvtxFile } from '../../scripts/fixtures/forms/evtx/evtx-file.mjs';
import { oneLog, type ToldEvent } from '../../scripts/fixtures/one-log.mjs';
import { readChunks } from './read-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'evtriage-evtx-'));
const path = join(folder, 'long.evtx');
let written = { records: 0, bytes: 0 };

/** The same log over and over: it has no end, so the writer must stop by itself. */
function* longLog(): Generator<ToldEvent> {
  for (let recordId = 1; ;) for (const event of oneLog()) yield { ...event, recordId: recordId++ };
}

function* records() {
  for (const event of longLog()) yield evtxRecord(event);
}

beforeAll(async () => {
  written = await writeEvtxFile(path, records(), { enough: 1_000_000 });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a log of many chunks is read to its last record', async () => {
  const { events, unreadable, codes } = await readChunks(() => createReadStream(path));
  expect(written.records).toBeGreaterThan(1000);
  expect([events.length, unreadable, codes]).toEqual([written.records, 0, ['message-text-missing']]);
  expect(events.map(({ recordId }) => Number(recordId))).toEqual(events.map((_, at) => at + 1));
  const told = longLog();
  for (const event of events) expect(event.eventId, event.recordId).toBe((told.next().value as ToldEvent).id);
});

test('the checksums and counts of its headers are those that Windows would write', () => {
  const file = readFileSync(path);
  expect(file.length).toBe(written.bytes);
  expect(file.readUInt16LE(42)).toBe((file.length - 4096) / 65_536);
  expect(file.readUInt32LE(124)).toBe(crc32(file.subarray(0, 120)));
  let next = 1n;
  for (let at = 4096; at < file.length; at += 65_536) {
    const chunk = file.subarray(at, at + 65_536);
    expect(chunk.readBigUInt64LE(8), `chunk at ${at}`).toBe(next);
    next = chunk.readBigUInt64LE(16) + 1n;
    expect(chunk.readUInt32LE(52)).toBe(crc32(chunk.subarray(512, chunk.readUInt32LE(48))));
    expect(chunk.readUInt32LE(124)).toBe(crc32(chunk.subarray(128, 512), crc32(chunk.subarray(0, 120))));
  }
  expect(next).toBe(BigInt(written.records) + 1n);
});
