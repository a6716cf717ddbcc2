import type { EventTime } from '../../model/event.ts';
import { readEventId } from '../fields/event-id.ts';
import type { FormReader } from '../form-reader.ts';
import type { Ledger, Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { rewritten } from '../time/event-time.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createBlockCutter } from './cut-blocks.ts';
import { eventFromBlock } from './event-from-block.ts';
import { type Field, readLabelledBlock } from './labelled-block.ts';

/** wevtutil's labels are English everywhere; what stands behind them is not. */
const labels: ReadonlyMap<string, Field> = new Map([
  ['log name', 'channel'],
  ['source', 'provider'],
  ['date', 'time'],
  ['event id', 'id'],
  ['task', 'category'],
  ['level', 'level'],
  ['keyword', 'keywords'],
  ['user', 'user'],
  ['computer', 'computer'],
  ['description', 'description'],
]);

const start = (): RegExp => /^\uFEFF?Event\[\d{1,9}\]:?[^\S\n]{0,20}\n/gm;

/**
 * Reads the output of `wevtutil qe <log> /f:text`: blocks that begin with `Event[0]:`.
 *
 * Old versions write local times without a zone, new ones the same with a `Z`. The one published pair of such a time and
 * its event shows a local time behind the `Z`, so that it is not believed: the time is read as a local one, and a problem
 * says so.
 */
export function createWevtutilTextReader(ledger: Ledger, times: TimeReader): FormReader {
  function takeBlock(text: string, where: Where, last: boolean): void {
    const block = readLabelledBlock(text, labels, last);
    const eventId = readEventId(block.fields.id ?? '');
    if (last && block.message === null) return ledger.lost('record-cut', where);
    if (eventId === null) return ledger.lost('record-broken', where, { reason: 'id' });
    // wevtutil ends every line that it writes.
    if (last && !text.endsWith('\n')) ledger.note('file-cut', {}, where);
    const message = block.message === 'N/A' ? '' : block.message;
    const time = readTime(block.fields.time ?? '', where);
    ledger.event(eventFromBlock({ ...block, message }, eventId, time, where, ledger));
  }

  function readTime(raw: string, where: Where): EventTime {
    const local = raw.replace(/Z$/i, '');
    const time = times.local(local, 'ymd', where);
    if (local === raw) return time;
    if (time.ms !== null) ledger.once('zone-doubtful', {}, where);
    return rewritten(time, time.raw + raw.slice(local.length));
  }

  return createBlockCutter(start(), {
    block: takeBlock,
    tooLarge: (where) => ledger.lost('record-too-large', where, { limit: limits.recordSize }),
  });
}
