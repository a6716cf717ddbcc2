import type { BytesReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createChunkCutter } from './cut-chunks.ts';
import { eventFromEvtx } from './event-from-evtx.ts';
import { loadParser } from './parse-records.ts';
import { readChunk } from './read-chunk.ts';

/**
 * Reads an .evtx log. All chunks are read, whatever the header of the file says: a log that was copied while Windows wrote
 * to it has more than its header knows. Places count the bytes of the file.
 */
export async function createEvtxReader(ledger: Ledger, times: TimeReader): Promise<BytesReader> {
  const parse = await loadParser();

  return createChunkCutter({
    chunk(chunk, offset) {
      const { inUse, expected, read } = readChunk(chunk, parse, (parsed, { id, at }) => {
        const where = { record: String(id), offset: offset + at };
        const event = eventFromEvtx(parsed, where, ledger, times);
        if (!event) return ledger.lost('record-broken', where, { reason: 'id' });
        if (event.message === '') ledger.once('message-text-missing');
        ledger.event(event);
      });
      if (!inUse || (expected > 0 && read === expected)) return;
      const count = expected - read;
      ledger.lost('chunk-broken', { offset }, { count, expected }, count);
    },
    cut: (offset) => ledger.note('file-cut', {}, { offset }),
  });
}
