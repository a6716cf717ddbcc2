import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { evtxHeader } from '../../scripts/fixtures/forms/evtx/evtx-file.mjs';
import { data, join, little, text, type ToasterRecord, writeChunk, writeEvtx } from './evtx-events.ts';

const slot = (id: number): ToasterRecord => ({
  id,
  more: [{ name: 'EventData', content: [data('Slot', text(`slot ${id}`))] }],
});
const records = [1, 2, 3, 4, 5].map(slot);
const sharing = records.map((record, at) => (at > 0 ? { ...record, sameTemplate: true } : record));
const ids = ({ events }: { events: readonly { recordId?: string }[] }) =>
  events.map(({ recordId }) => Number(recordId));

/** Where the records of a chunk begin. */
function starts(chunk: Uint8Array): number[] {
  const view = new DataView(chunk.buffer);
  const found: number[] = [];
  for (let at = 512; view.getUint32(at, true) === 0x2a2a; at += view.getUint32(at + 4, true)) found.push(at);
  return found;
}

function damaged(chunk: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy.set(bytes, at);
  return join(evtxHeader(), copy);
}

test.each([
  ['its mark', 0, [0, 0, 0, 0]],
  ['its size, to nothing', 4, [0, 0, 0, 0]],
  ['its size, to very much', 4, [255, 255, 255, 255]],
  ['its id, to one that was there', 8, little(1, 8)],
  ['how many values it has', 24 + 14, [255, 255, 255, 255]],
  ['where its template is', 24 + 10, little(60_000, 4)],
])('a record with damage to %s costs itself', async (_name, at, bytes) => {
  const chunk = writeChunk(at === 24 + 14 ? sharing : records);
  const reading = await readExport(damaged(chunk, (starts(chunk)[2] ?? 0) + at, bytes));
  expect(ids(reading)).toEqual([1, 2, 4, 5]);
  expect(reading).toMatchObject({ records: 4, unreadable: 1 });
  expect(reading.problems).toContainEqual({
    code: 'chunk-broken',
    gravity: 'error',
    args: { count: 1, expected: 5 },
    place: { input: 'export', offset: 4096 },
  });
});

test('records that need the template of a damaged one are counted, not made up', async () => {
  const chunk = writeChunk([...sharing, { ...slot(6) }]);
  const reading = await readExport(damaged(chunk, 512, [0]));
  expect(ids(reading)).toEqual([6]);
  expect(reading.unreadable).toBe(5);
});

test('one damaged chunk costs nothing of the others', async () => {
  const file = writeEvtx([slot(1)], [slot(2)], [slot(3), slot(4)]);
  file.fill(0xaa, 4096 + 65_536, 4096 + 2 * 65_536);
  const reading = await readExport(file);
  expect(ids(reading)).toEqual([1, 3, 4]);
  expect(reading.problems).toContainEqual(
    expect.objectContaining({
      code: 'chunk-broken',
      args: { count: 0, expected: 0 },
      place: { input: 'export', offset: 69_632 },
    }),
  );
});

test('a chunk whose mark is lost is still read', async () => {
  const chunk = writeChunk(records);
  expect(ids(await readExport(damaged(chunk, 0, [0, 0, 0])))).toEqual([1, 2, 3, 4, 5]);
});

test('chunks that are not in use say nothing', async () => {
  const unused = writeChunk([]);
  unused.fill(0xff, 8, 40);
  const reading = await readExport(
    join(evtxHeader(), writeChunk([slot(1)]), unused, new Uint8Array(65_536), writeChunk([slot(2)])),
  );
  expect(ids(reading)).toEqual([1, 2]);
  expect(reading.codes).toEqual(['message-text-missing']);
});

test('a log that was copied while Windows wrote to it is read beyond what its headers know', async () => {
  const chunk = writeChunk(records);
  const reading = await readExport(damaged(chunk, 16, little(3, 8)));
  expect(ids(reading)).toEqual([1, 2, 3, 4, 5]);
  expect(reading.unreadable).toBe(0);
});

test('records of older days behind the last one are left alone', async () => {
  const chunk = writeChunk([slot(7), slot(8), slot(3), slot(4)]);
  const reading = await readExport(damaged(chunk, 16, little(8, 8)));
  expect(ids(reading)).toEqual([7, 8]);
  expect(reading.unreadable).toBe(0);
});

test('a file that is cut keeps the records before the cut, and counts those behind it', async () => {
  const file = writeEvtx(records);
  const cut = 4096 + (starts(writeChunk(records))[3] ?? 0) + 10;
  const reading = await readExport(file.subarray(0, cut));
  expect(ids(reading)).toEqual([1, 2, 3]);
  expect(reading).toMatchObject({ form: 'evtx', records: 3, unreadable: 2 });
  expect(reading.problems).toContainEqual(
    expect.objectContaining({ code: 'file-cut', place: { input: 'export', offset: cut } }),
  );
});

test('a file that ends in its header is cut', async () => {
  expect(await readExport(evtxHeader().subarray(0, 100))).toMatchObject({
    form: 'evtx',
    records: 0,
    codes: ['file-cut'],
  });
});

test('values in values in values without end are given up in a moment', async () => {
  const chunk = writeChunk([slot(1), slot(2)]);
  const at = starts(chunk)[1] ?? 0;
  // Each value is XML that begins where all the others do, and again has as many.
  const endless = [0x0f, 1, 1, 0, ...Array.from({ length: 40 }, () => [0x0c, 1, 9, 0, 0, 0, 0, 0, 0, 0]).flat()];
  const began = performance.now();
  const reading = await readExport(damaged(chunk, at + 24, endless));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(reading.records + reading.unreadable).toBe(2);
});

test('however the records are damaged, each is read or counted', async () => {
  const whole = writeChunk(sharing);
  const end = starts(whole).at(-1) ?? 0;
  const damage = fc.array(fc.tuple(fc.integer({ min: 512, max: end + 200 }), fc.nat(255)), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      const chunk = Uint8Array.from(whole);
      for (const [at, byte] of bytes) chunk[at] = byte;
      const reading = await readExport(join(evtxHeader(), chunk));
      expect(reading.records + reading.unreadable).toBe(5);
      expect(reading.events).toHaveLength(reading.records);
    }),
    { numRuns: 60 },
  );
});

test('a log that ends between two chunks, before all that its header promises, is told to be cut', async () => {
  const chunk = writeChunk(records);
  const promising = (chunks: number): Uint8Array => {
    const header = Uint8Array.from(evtxHeader());
    new DataView(header.buffer).setUint16(42, chunks, true);
    return join(header, chunk);
  };
  expect((await readExport(promising(1))).codes).not.toContain('file-cut');
  const cut = await readExport(promising(3));
  expect(ids(cut)).toEqual([1, 2, 3, 4, 5]);
  expect(cut.codes).toContain('file-cut');
});
