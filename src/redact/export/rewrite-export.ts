import type { WrittenExport } from '../../read/written/written-record.ts';
import { frameOf } from './frame.ts';
import type { SettledNames } from './export-redaction.ts';

/** A copy on its way: text of UTF-8, block by block. */
export interface RewrittenExport {
  readonly text: AsyncIterable<string>;
  /** How many records could not be written anew and were left out, once the text has ended. */
  leftOut(): number;
}

/** An export written anew without its names. */
export function rewriteExport(written: WrittenExport, names: SettledNames): RewrittenExport {
  let leftOut = 0;

  async function* text(): AsyncGenerator<string> {
    const rewrite = names.rewrite(written.table);
    let tail: string | null = null;
    for await (const records of written.records()) {
      let made = '';
      for (const record of records) {
        const one = rewrite(record);
        if (one === null) leftOut += 1;
        else made += one;
      }
      if (made === '') continue;
      if (tail === null) {
        const frame = frameOf(written, made);
        made = frame.head + made;
        tail = frame.tail;
      }
      yield made;
    }
    if (tail === null) {
      const frame = frameOf(written, '');
      yield frame.head + frame.tail;
    } else if (tail !== '') yield tail;
  }

  return { text: text(), leftOut: () => leftOut };
}
