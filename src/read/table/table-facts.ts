import type { Column } from './layout.ts';
import type { Table } from './recognise-table.ts';

/** How a table was understood. */
export interface TableFacts {
  readonly delimiter: 'comma' | 'semicolon' | 'tab';
  /** In the order of the file. The message of an Event Viewer list stands behind the others and has no heading. */
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  /** As written; empty where the column has none. */
  readonly heading: string;
  /** What it was taken for; null: it is not read. */
  readonly takenFor: Column | null;
}

/** Others are known by their headings and not read. */
const read: Readonly<Record<Column, true>> = {
  id: true,
  level: true,
  levelWord: true,
  keywords: true,
  time: true,
  provider: true,
  channel: true,
  computer: true,
  record: true,
  message: true,
  data: true,
  xml: true,
};

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

export function tableFacts({ delimiter, headings, layout }: Table): TableFacts {
  const known = Object.entries(layout.columns).filter(([column]) => Object.hasOwn(read, column));
  const meanings = new Map(known.map(([column, at]) => [at, column as Column]));
  const named = headings.map((heading, at) => ({ heading, takenFor: meanings.get(at) ?? null }));
  const message: readonly TableColumn[] = layout.messageFollows ? [{ heading: '', takenFor: 'message' }] : [];
  return { delimiter: delimiterNames[delimiter], columns: [...named, ...message] };
}
