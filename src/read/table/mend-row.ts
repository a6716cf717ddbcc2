import { ownCopy } from '../own-copy.ts';
import type { Delimiter } from './delimiter.ts';
import type { TableLayout } from './layout.ts';
import { parseOneRow } from './parse-row.ts';

/** Mends rows with broken quotes. */
export interface RowMender {
  /**
   * The fields of a row, or null when it stays unclear where they end. The message of Event Viewer is the last field and
   * reaches to the next record, so quotes inside it that were not doubled can be told from the one that ends it. In any
   * other table the number of fields must come out right.
   */
  mend(text: string): readonly string[] | null;
  /**
   * The fields of a row whose message holds anything: all before it and all behind it must be as they should. What is
   * taken for one row must be one. Null when it is not so.
   */
  mendAround(text: string): readonly string[] | null;
  /** True when a row ends in as many fields as stand behind its message. */
  isComplete(text: string): boolean;
}

export function createRowMender(layout: TableLayout, delimiter: Delimiter): RowMender {
  const { messageFollows, width, columns } = layout;
  if (messageFollows) return { mend: mendLastField(width, delimiter), mendAround: () => null, isComplete: () => true };
  const { message } = columns;
  const around = message === undefined ? null : aroundMessage(message, width, delimiter);
  return {
    mend(text) {
      const cells = parseOneRow(text, delimiter);
      return cells?.length === width ? cells : null;
    },
    mendAround: around?.mend ?? (() => null),
    isComplete: around?.isComplete ?? (() => true),
  };
}

function aroundMessage(
  at: number,
  width: number,
  delimiter: Delimiter,
): { readonly mend: RowMender['mendAround']; readonly isComplete: RowMender['isComplete'] } {
  const cell = String.raw`(?:"([^"]*)"|([^"\r\n${delimiter}]*))`;
  const before = `${cell}${delimiter}`.repeat(at);
  const behind = `${delimiter}${cell}`.repeat(width - 1 - at);
  const end = String.raw`\r?\n?$`;
  const whole = new RegExp(String.raw`^${before}"([\s\S]*)"${behind}${end}`);
  const tail = new RegExp(`${behind}${end}`);
  // Fields between quotes with an id among them: a message that has these holds the rest of another record.
  const otherRecord = new RegExp(`"${delimiter}"\\d{1,10}"${delimiter}"`);
  return {
    mend(text) {
      const found = whole.exec(ownCopy(text));
      if (!found) return null;
      const message = found[1 + 2 * at] ?? '';
      if (otherRecord.test(message)) return null;
      const cells = (from: number, count: number): readonly string[] =>
        Array.from({ length: count }, (_, index) => found[from + 2 * index] ?? found[from + 1 + 2 * index] ?? '');
      return [...cells(1, at), message.replaceAll('""', '"'), ...cells(2 + 2 * at, width - 1 - at)];
    },
    // Only the end is looked at: no field behind a message is long.
    isComplete: (text) => tail.test(text.slice(-mostBehind)),
  };
}

const mostBehind = 16 * 1024;

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
