import { foldWord } from '../fields/fold-word.ts';
import type { DateOrder } from '../time/date-order.ts';
import { copiedLabels, labelOrder } from './copied-labels.ts';
import type { Field } from './labelled-block.ts';

const languages = copiedLabels.map(({ labels, dateOrder }) => ({ names: labels.split(' | '), dateOrder }));

/** The labels of every language, folded. No two languages use one label for different things. */
export const copiedFields: ReadonlyMap<string, Field> = new Map(
  languages.flatMap(({ names }) => names.map((name, at) => [foldWord(name), labelOrder[at] ?? 'category'] as const)),
);

const dateOrders = new Map(languages.map(({ names, dateOrder }) => [foldWord(names[0] ?? ''), dateOrder]));

/** How dates are written in the language of the label that a block begins with; null when that says nothing. */
export function dateOrderOf(block: string): DateOrder | null {
  const [label = ''] = block.split(/[:：]/, 1);
  return dateOrders.get(foldWord(label)) ?? null;
}

/**
 * What copied details begin with: a line with the log's name, and one with any other label. With `g`. A line break in
 * front tells a block's beginning from a message that only mentions the label.
 */
export function copiedStart(): RegExp {
  const logNames = languages.map(({ names }) => names[0]).join('|');
  return new RegExp(
    String.raw`^\uFEFF?[^\S\n]{0,20}(?:${logNames})[^\S\n]{0,20}[:：][^\n]{0,500}\n[^\n:：]{1,60}[:：]`,
    'gim',
  );
}
