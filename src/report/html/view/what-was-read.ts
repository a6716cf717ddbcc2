import { partialSaid } from '../../../model/partial.ts';
import type { InputSummary } from '../../../model/result.ts';
import { sumOf } from '../../numbers.ts';
import type { ViewContext } from './context.ts';
import { type InputProblemsView, inputProblemsView } from './input-problems.ts';
import { type InputView, inputView } from './input.ts';
import { type RemarkView, remarkViews } from './remarks.ts';

export interface WhatWasReadView {
  readonly caption: string;
  readonly inputs: readonly InputView[];
  readonly moreInputs: string;
  /** How the records found became the events counted, as sums that can be checked. */
  readonly sums: readonly string[];
  /** What was wrong with each input; for one that was skipped, the reason. */
  readonly problems: readonly InputProblemsView[];
  readonly moreProblems: string;
  readonly remarks: readonly RemarkView[];
}

export function whatWasReadView(context: ViewContext): WhatWasReadView {
  const { words, caps } = context;
  const { inputs } = context.result;
  const read = inputs.filter((input) => input.form !== null);
  const troubled = inputs.filter((input) => input.problems.length > 0 || input.form === null);
  return {
    caption: words.say('html.read.caption', { read: read.length, skipped: inputs.length - read.length }),
    inputs: read.slice(0, caps.inputs).map((input) => inputView(context, input)),
    moreInputs: beyondMost(context, read),
    sums: sums(context),
    problems: troubled.slice(0, caps.inputs).map((input) => inputProblemsView(context, input)),
    moreProblems: beyondMost(context, troubled),
    remarks: remarkViews(context),
  };
}

function beyondMost({ words, caps }: ViewContext, inputs: readonly InputSummary[]): string {
  const rest = inputs.slice(caps.inputs);
  if (rest.length === 0) return '';
  return words.say('html.read.more', { n: rest.length, records: sumOf(rest, (input) => input.records) });
}

function sums({ result, words }: ViewContext): readonly string[] {
  const { records, unreadable, duplicates, outside, failures, warnings, successes, infos } = result.totals;
  const found = records + unreadable + duplicates + outside;
  const said = result.partial && partialSaid(result.partial);
  return [
    ...(said ? [words.say(said.key, said.args)] : []),
    words.say('html.read.sum-found', { found, records, unreadable, duplicates, outside }),
    words.say('html.read.sum-outcomes', { records, failures, warnings, successes, infos }),
  ];
}
