import type { EventRecord } from '../../src/model/event.ts';
import type { Problem } from '../../src/model/problem.ts';
import { createLedger } from '../../src/read/ledger.ts';
import { readerOfForm } from '../../src/read/reader-of-form.ts';
import { recogniseText } from '../../src/read/recognise/recognise-text.ts';
import { createTableReader } from '../../src/read/table/read-table.ts';
import type { Parser } from '../../src/read/parser.ts';
import { createTimeReader } from '../../src/read/time/time-reader.ts';
import { plainEvent } from './plain-event.ts';

/** Reads a text that arrives in pieces, as blocks do from a large file. */
export function readPieces(text: string, cuts: readonly number[], parser: Parser = 'fast') {
  const found: EventRecord[] = [];
  const problems: Problem[] = [];
  const ledger = createLedger('x', {
    event: (one) => found.push(plainEvent(one)),
    problem: (one) => problems.push(one),
  });
  const content = recogniseText(text, new Uint8Array());
  const times = createTimeReader(undefined, ledger);
  const reader =
    'table' in content
      ? createTableReader(content.table, ledger, times, parser)
      : readerOfForm('form' in content ? content.form : 'event-xml', ledger, times, parser);
  const ends = [...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  for (const [at, end] of ends.entries()) reader.take(text.slice(ends[at - 1] ?? 0, end));
  reader.end();
  return { events: found, problems, ...ledger.close() };
}
