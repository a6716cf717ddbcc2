import type { InputForm } from '../../model/form.ts';
import type { DateOrder } from '../time/date-order.ts';
import type { Delimiter } from '../table/delimiter.ts';
import type { TableLayout } from '../table/layout.ts';

/** A piece of an export as it is written there, before anything is read out of it. Line breaks and case are the export's. */
export type WrittenRecord =
  /** One `<Event>...</Event>`. */
  | { readonly kind: 'xml'; readonly text: string }
  /** A line before the headings: what PowerShell 5.1 says about types, or what Excel reads the delimiter from. */
  | { readonly kind: 'preamble'; readonly text: string }
  | { readonly kind: 'headings'; readonly cells: readonly string[]; readonly layout: TableLayout }
  | {
      readonly kind: 'row';
      readonly cells: readonly string[];
      readonly layout: TableLayout;
      /** Which number of its date is the day. */
      readonly order: DateOrder;
    };

export type TakeRecord = (record: WrittenRecord) => void;

/** How the table of an export is written. */
export interface TableStyle {
  readonly delimiter: Delimiter;
  /** Every field is in quotes. */
  readonly quoted: boolean;
}

/** An export of a form whose records can be written anew. */
export interface WrittenExport {
  readonly form: InputForm;
  /** Null: it is XML. */
  readonly table: TableStyle | null;
  /** What could be read, block by block in the order of the file. Memory does not grow with the file. */
  records(): AsyncIterable<readonly WrittenRecord[]>;
}
