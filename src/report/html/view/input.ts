import type { InputSummary } from '../../../model/result.ts';
import { byteSize } from '../../numbers.ts';
import { inTable, type ShownTime, type ViewContext } from './context.ts';

/** One file that was read. */
export interface InputView {
  readonly name: string;
  /** Form, encoding and size. */
  readonly kind: string;
  /** In groups of eight digits, so that it can be compared by eye. */
  readonly sha256: string;
  readonly records: string;
  /** Records that are not counted, and why; empty where all are. */
  readonly leftOut: readonly string[];
  readonly first: ShownTime | null;
  readonly last: ShownTime | null;
  readonly times: string;
  /** True when the zone of the times was taken for granted. */
  readonly assumed: boolean;
}

export function inputView(context: ViewContext, input: InputSummary): InputView {
  const { words, show, result } = context;
  const assumed = input.timeBasis === 'assumed-local';
  const zone =
    result.timeZone === null
      ? words.say('html.read.as-utc')
      : words.say('html.read.as-zone', { zone: show(result.timeZone, 60) });
  const kind = [
    input.form === null ? '' : words.say(`html.form.${input.form}`),
    show(input.encoding ?? '', 40),
    input.bytes === null ? '' : byteSize(input.bytes, words),
  ];
  const leftOut = [
    ['unreadable', input.unreadable],
    ['duplicates', input.duplicates],
    ['outside', input.outside],
  ] as const;
  return {
    name: show(input.name, 300),
    kind: kind.filter((part) => part !== '').join(', '),
    sha256: show(input.sha256 ?? '', 64).replace(/.{8}(?=.)/g, '$& '),
    records: words.number(input.records),
    leftOut: leftOut.filter(([, n]) => n > 0).map(([why, n]) => words.say(`html.read.${why}`, { n })),
    first: inTable(context, input.first),
    last: inTable(context, input.last),
    times: words.say(`basis.${input.timeBasis}`) + (assumed ? zone : ''),
    assumed,
  };
}
