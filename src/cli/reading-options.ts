import type { Arguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export const parsers = ['fast', 'full'] as const;

export type DateOrder = (typeof dateOrders)[number];
export type Parser = (typeof parsers)[number];

export interface ReadingOptions {
  readonly dateOrder?: DateOrder;
  /** A label that TextDecoder knows. */
  readonly encoding?: string;
  readonly parser: Parser;
}

/** The options that say how exports are to be read. */
export function readingOptions(args: Arguments): ReadingOptions {
  const dateOrder = oneOf(dateOrders, args.text('date-order'), 'date-order');
  const encoding = encodingOf(args.text('encoding'));
  return {
    parser: oneOf(parsers, args.text('parser'), 'parser') ?? 'fast',
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  value: string | undefined,
  code: 'date-order' | 'parser',
): Word | undefined {
  const word = words.find((one) => one === value);
  if (value !== undefined && word === undefined) throw new Refusal({ code, typed: { value } });
  return word;
}

function encodingOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    return new TextDecoder(value.trim()).encoding;
  } catch {
    throw new Refusal({ code: 'encoding', typed: { value } });
  }
}
