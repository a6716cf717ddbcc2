import type { InputSummary, TriageResult } from '../../model/result.ts';
import { byteSize, sumOf } from '../numbers.ts';
import { period } from './head.ts';
import { firstProblems, problemLines } from './input-problems.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';

/** One input, or many of them counted; and what was wrong there. */
export interface InputView {
  readonly text: Ready;
  readonly problems: readonly Ready[];
}

const nameLimit = 200;
/** More names than this are not read by anyone. */
const mostListed = 200;

export function inputViews(result: TriageResult, plan: Plan, pen: Pen): InputView[] {
  if (plan.inputs === 'counted' || result.inputs.length > mostListed) return countedInputs(result.inputs, pen);
  const first = firstProblems(result.inputs);
  const inShort = plan.inputs === 'short';
  const views = result.inputs.map((input) => ({
    text: input.form === null ? skipped(input, pen) : inShort ? short(input, pen) : full(input, result, pen),
    problems: inShort && input.form !== null ? [] : problemLines(input, first, pen),
  }));
  return inShort ? [...views, { text: pen.say('markdown.inputs-in-short'), problems: [] }] : views;
}

function full(input: InputSummary, { timeZone }: TriageResult, pen: Pen): Ready {
  const basis = pen.say(`basis.${input.timeBasis}`);
  const zone = pen.prose(timeZone ?? 'UTC', 60);
  return pen.sentences([
    pen.say('markdown.input', {
      name: pen.code(input.name, nameLimit),
      form: pen.code(input.form ?? ''),
      size: sizeOf(input, pen),
      encoding: input.encoding === null ? pen.say('markdown.binary') : pen.prose(input.encoding, 40),
      period: period(input.first, input.last, pen),
    }),
    tally(input, pen),
    input.first === null
      ? null
      : pen.say('markdown.sentence', {
          text: input.timeBasis === 'assumed-local' ? pen.say('markdown.read-as', { basis, zone }) : basis,
        }),
    input.sha256 === null ? null : pen.say('markdown.hash', { hash: pen.code(input.sha256, 80) }),
  ]);
}

function short(input: InputSummary, pen: Pen): Ready {
  return pen.say('markdown.input-short', { name: pen.code(input.name, nameLimit), tally: tally(input, pen) });
}

function skipped(input: InputSummary, pen: Pen): Ready {
  return pen.say('markdown.input-skipped', { name: pen.code(input.name, nameLimit), size: sizeOf(input, pen) });
}

function tally({ records, unreadable, duplicates, outside }: InputSummary, pen: Pen): Ready {
  return pen.say('markdown.input-tally', { records, unreadable, duplicates, outside });
}

function sizeOf({ bytes }: InputSummary, pen: Pen): Ready {
  return bytes === null ? pen.say('markdown.size-unknown') : pen.prose(byteSize(bytes, pen.words));
}

function countedInputs(inputs: readonly InputSummary[], pen: Pen): InputView[] {
  const read = inputs.filter((input) => input.form !== null);
  const guessed = inputs.filter((input) => input.timeBasis === 'assumed-local').length;
  const text = pen.sentences([
    pen.say('markdown.inputs-counted', {
      read: read.length,
      skipped: inputs.length - read.length,
      size: pen.prose(
        byteSize(
          sumOf(inputs, (input) => input.bytes ?? 0),
          pen.words,
        ),
      ),
      problems: sumOf(inputs, (input) => input.problems.length + input.problemsLeftOut),
    }),
    guessed > 0 ? pen.say('markdown.inputs-local', { n: guessed }) : null,
    pen.say('markdown.inputs-left-out'),
  ]);
  return [{ text, problems: [] }];
}
