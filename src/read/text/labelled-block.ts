import { foldWord } from '../fields/fold-word.ts';

/** What a line of a block can hold. */
export type Field =
  'channel' | 'provider' | 'time' | 'id' | 'category' | 'level' | 'keywords' | 'user' | 'computer' | 'description';

/** An event as lines of `label: value`, with the message behind the last label. */
export interface LabelledBlock {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Null: the block ends before its description begins. */
  readonly message: string | null;
}

// French puts a blank before the colon, and Chinese and Japanese may have a wide one. Nothing here repeats without end: a
// line of a million blanks would take hours.
const labelled = /^\s{0,20}([^:：]{1,60}?)\s{0,20}[:：](.*)$/s;

/**
 * Takes a block apart. `labels` are folded (see `foldWord`). Of a label that comes twice the first counts. A line that
 * the end of the file may have cut (`last`, and no line break) is left out, unless the message has begun: half an event
 * id would be another event's.
 */
export function readLabelledBlock(text: string, labels: ReadonlyMap<string, Field>, last: boolean): LabelledBlock {
  const fields: Partial<Record<Field, string>> = {};
  let from = 0;
  while (from < text.length) {
    const lineBreak = text.indexOf('\n', from);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const [, label, value = ''] = labelled.exec(text.slice(from, end)) ?? [];
    const field = label === undefined ? undefined : labels.get(foldWord(label));
    if (field === 'description') return { fields, message: text.slice(end - value.length).trim() };
    const mayBeCut = last && lineBreak < 0;
    if (field && !mayBeCut) fields[field] ??= value.trim();
    from = end + 1;
  }
  return { fields, message: null };
}
