import type { Words } from '../../locale/words.ts';
import { byteSize } from '../../report/numbers.ts';
import type { Advice } from '../../triage/examine/advice.ts';
import type { Contents } from '../../triage/examine/contents.ts';
import type { Examination, Examined } from '../../triage/examine/examine.ts';
import { oneLine } from '../one-line.ts';

type Line = readonly [label: string, text: string];

/** The products of rule packs, by their id. */
type Products = ReadonlyMap<string, string>;

const mostProblems = 8;

/** The examination for people: each input with its facts, its problems and the advice, then what goes for all. */
export function examinationText({ inputs, advice }: Examination, products: Products, words: Words): string {
  const all = inputs.map((input) => blockOf(input, products, words));
  const last = advice.map((one) => `${oneLine(adviceText(one, words))}\n`);
  const readable = inputs.filter(({ form }) => form !== null).length;
  const sum = words.say('doctor.sum', { inputs: inputs.length, readable });
  return [...all, ...(last.length > 0 ? [last.join('')] : []), `${sum}\n`].join('\n');
}

function blockOf(input: Examined, products: Products, words: Words): string {
  const lines = input.form === null ? [] : factsOf(input, products, words);
  const facts = lines.map(([label, text]) => `  ${words.say('doctor.line', { label, text: oneLine(text) })}\n`);
  const problems = input.problems.slice(0, mostProblems).flatMap((problem) => {
    const { code, args, place } = problem;
    const text = words.say(`problem.${code}`, args);
    const hint = words.say(`hint.${code}`, args);
    const at = place.line === undefined ? text : words.say('doctor.at-line', { line: place.line, text });
    return [
      `  - ${oneLine(at)}\n`,
      ...(hint === '' ? [] : [`    ${words.say('cli.hint', { text: oneLine(hint) })}\n`]),
    ];
  });
  const left = input.problems.length - mostProblems + input.problemsLeftOut;
  const more = left > 0 ? [`  - ${words.say('doctor.more-problems', { count: left })}\n`] : [];
  const better = input.advice.map((one) => `  + ${oneLine(adviceText(one, words))}\n`);
  return [`${oneLine(input.name)}\n`, ...facts, ...problems, ...more, ...better].join('');
}

function factsOf(input: Examined, products: Products, words: Words): readonly Line[] {
  const { contents, table } = input;
  const events = input.records + input.duplicates;
  const of = (label: string, text: string): Line => [words.say(`doctor.label.${label}`), text];
  return [
    of('form', formText(input, words)),
    of('records', recordsText(input, words)),
    ...(input.first === null || input.last === null
      ? []
      : [of('span', words.say('doctor.span', { from: words.minute(input.first), to: words.minute(input.last) }))]),
    of('times', words.say(`basis.${input.timeBasis}`)),
    ...(table ? [of('columns', columnsText(input, words))] : []),
    ...namesLine('channels', contents.channels, of, words),
    ...namesLine('providers', contents.providers, of, words),
    of('computers', words.number(contents.computers)),
    of('messages', words.say('doctor.messages', { events, with: contents.withMessage })),
    of('known', contents.packs.map((id) => products.get(id) ?? id).join(words.say('markdown.comma')) || '-'),
  ];
}

function formText({ form, encoding, table, bytes }: Examined, words: Words): string {
  return words.say('doctor.form', {
    form: form ?? '',
    encoding: encoding ?? 'none',
    delimiter: table?.delimiter ?? 'none',
    size: bytes === null ? 'unknown' : byteSize(bytes, words),
  });
}

function recordsText({ records, duplicates, unreadable, whole }: Examined, words: Words): string {
  return words.say('doctor.records', {
    records: records + duplicates,
    duplicates,
    unreadable,
    whole: whole ? 'yes' : 'no',
  });
}

/** Those that are read, and how many are not. */
function columnsText({ table }: Examined, words: Words): string {
  const columns = table?.columns ?? [];
  const read = columns.filter(({ takenFor }) => takenFor !== null);
  const items = read.map(({ heading, takenFor }) =>
    words.say('doctor.column', { heading: heading === '' ? 'none' : heading, role: takenFor ?? '' }),
  );
  return words.say('doctor.columns', { items: words.list(items), others: columns.length - read.length });
}

function namesLine(
  label: string,
  { top, more }: Contents['channels'],
  of: (label: string, text: string) => Line,
  words: Words,
): readonly Line[] {
  if (top.length === 0) return [];
  const items = top.map(({ name, events }) => words.say('doctor.name', { name, events }));
  return [of(label, words.say('doctor.names', { items: items.join(words.say('markdown.comma')), more }))];
}

function adviceText({ code, args }: Advice, words: Words): string {
  const lacks = String(args['lacks'] ?? '').split(',');
  const said = lacks[0] === '' ? {} : { lacks: words.list(lacks.map((what) => words.say(`doctor.lacks.${what}`))) };
  return words.say(`doctor.advice.${code}`, { ...args, ...said });
}
