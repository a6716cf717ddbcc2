import { ownCopy } from '../own-copy.ts';
import type { Delimiter } from './delimiter.ts';
import type { TableLayout } from './layout.ts';
import { parseLoosely } from './parse-row.ts';

/** Mends rows with broken quotes. */
export interface RowMender {
  /**
   * The fields of a row, or null when it stays unclear where they end. The message of Event Viewer is the last field and
   * reaches to the next record, so quotes inside it that were not doubled can be told from the one that ends it. In any
   * other table the number of fields must come out right.
   */
  mend(text: string): readonly string[] | null;
}

export function createRowMender({ messageFollows, width }: TableLayout, delimiter: Delimiter): RowMender {
  if (messageFollows) return { mend: mendLastField(width, delimiter) };
  return {
    mend(text) {
      const cells = parseLoosely(text, delimiter);
      return cells?.length === width ? cells : null;
    },
  };
}

function mendLastField(width: number, delimiter: Delimiter): RowMender['mend'] {
  const cell = String.raw`(?:"([^"]*)"|([^"\r\n${delimiter}]*))${delimiter}`;
  const head = new RegExp(`^${cell.repeat(width)}`);
  return (text) => {
    const row = ownCopy(text);
    const found = head.exec(row);
    const message = found && mendMessage(row.slice(found[0].length).replace(/\r?\n$/, ''));
    if (!found || message === null) return null;
    return [...Array.from({ length: width }, (_, at) => found[1 + 2 * at] ?? found[2 + 2 * at] ?? ''), message];
  };
}

/** The text of a field between its outer quotes; null when only one of the two is there. */
function mendMessage(field: string): string | null {
  if (!field.startsWith('"')) return field;
  return field.length > 1 && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : null;
}
