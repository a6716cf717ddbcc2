import type { Input } from '../../model/input.ts';
import { decode } from '../bytes/decode.ts';
import { encodingOf } from '../bytes/encoding.ts';
import { openBytes } from '../bytes/open-bytes.ts';
import type { FormReader } from '../form-reader.ts';
import { createLedger } from '../ledger.ts';
import { recogniseBytes, type ReadOptions } from '../read-input.ts';
import type { Recognised } from '../recognise/recognise-text.ts';
import { beginsEvtx } from '../recognise/signatures.ts';
import { hasEvents } from '../table/missing-column.ts';
import { createTableReader } from '../table/read-table.ts';
import { createTimeReader } from '../time/time-reader.ts';
import { createEventCutter } from '../xml/cut-events.ts';
import type { PieceSink } from '../xml/pieces.ts';
import type { TakeRecord, WrittenExport, WrittenRecord } from './written-record.ts';

/**
 * An input as its records are written, for whoever writes them anew; null for a form of which that cannot be done. The same
 * records are found as when it is read. To be closed in every case.
 */
export async function openWritten(
  input: Input,
  options: ReadOptions,
): Promise<{ readonly written: WrittenExport | null; close(): Promise<void> }> {
  const given = options.encoding === undefined ? null : encodingOf(new TextDecoder(options.encoding).encoding);
  const bytes = await openBytes(input);
  const close = (): Promise<void> => bytes.close();
  const found = beginsEvtx(bytes.sample) ? null : recogniseBytes(bytes.sample, given);
  const form = found && formOf(found.content);
  if (!found?.encoding || !form) return { written: null, close };
  const { content, encoding: first } = found;

  async function* records(): AsyncGenerator<readonly WrittenRecord[]> {
    let taken: WrittenRecord[] = [];
    const reader = cutterOf(content, options, (record) => taken.push(record));
    const nothing = (): void => {};
    const unheard = { settled: nothing, replaced: nothing };
    for await (const { text, isAscii } of decode(bytes.all, first, unheard, reader.recordEnd)) {
      reader.take(text, isAscii);
      if (taken.length > 0) yield taken;
      taken = [];
    }
    reader.end();
    yield taken;
  }

  return { written: { form, table: 'table' in content ? content.table : null, records }, close };
}

function formOf(content: Recognised): WrittenExport['form'] | null {
  if ('table' in content) return hasEvents(content.table.layout) ? content.table.layout.form : null;
  return 'form' in content && content.form.endsWith('-xml') ? content.form : null;
}

/** Cuts what was recognised into records. What is wrong with it was said when it was read. */
function cutterOf(content: Recognised, { timeZone, dateOrder }: ReadOptions, take: TakeRecord): FormReader {
  if (!('table' in content)) return createEventCutter(piecesTo(take));
  const ledger = createLedger('', { event() {}, problem() {} });
  return createTableReader(content.table, ledger, createTimeReader(timeZone, ledger, dateOrder), 'fast', take);
}

function piecesTo(take: TakeRecord): PieceSink {
  const nothing = (): void => {};
  return {
    piece: (text) => take({ kind: 'xml', text }),
    interrupted: nothing,
    tooLarge: nothing,
    withoutStart: nothing,
    stray: nothing,
    cut: nothing,
    rootAgain: nothing,
    rootNotClosed: nothing,
  };
}
