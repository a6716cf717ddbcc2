import type { TableStyle, WrittenRecord } from '../../read/written/written-record.ts';
import { tableLine } from './frame.ts';
import { type Headings, rewriteHeadings, rewriteRow } from './rewrite-row.ts';
import { rewriteXml } from './rewrite-xml.ts';
import type { VisitWritten } from './role.ts';

/** The record as it is to be written, with its line break; null for one that cannot be written anew, which is left out. */
export type RewriteRecord = (record: WrittenRecord) => string | null;

const knownPreamble = /^(?:#TYPE [\w.#]{1,100}|sep=.)$/i;

/** The records of one export with every text as `visit` gives it, from the first record on: a row needs its headings. */
export function rewriteRecords(table: TableStyle | null, visit: VisitWritten): RewriteRecord {
  let headings: Headings | null = null;
  return (record) => {
    switch (record.kind) {
      case 'xml': {
        const made = rewriteXml(record.text, visit);
        return made && made.eventId !== null ? `${made.text}\r\n` : null;
      }
      case 'preamble':
        return knownPreamble.test(record.text) ? `${record.text}\r\n` : '';
      case 'headings':
        headings = record;
        return table && tableLine(rewriteHeadings(record, visit), table);
      case 'row': {
        const cells = table && rewriteRow(record.cells, headings ?? record, table.delimiter, visit, record.order);
        return cells && table && tableLine(cells, table);
      }
    }
  };
}
