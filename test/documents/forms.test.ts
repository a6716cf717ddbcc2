import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inputForms } from '../../src/model/form.ts';
import { type Carried, carried, tellingTraits, type Trait, traits, untried } from '../support/carried.ts';

interface Row {
  readonly form: string;
  readonly marked: boolean;
  readonly carries: readonly string[];
  readonly cannot: readonly string[];
  /** Behind the semicolon: what depends on the manner of making. */
  readonly remark: string;
}

const [, section = ''] = /^## The forms$([\s\S]*?)^## /m.exec(readFileSync('docs/forms.md', 'utf8')) ?? [];

const rows: readonly Row[] = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:-|Form )/.test(line))
  .map((line) => {
    // A bar inside of a cell is escaped.
    const [form = '', , carries = '', cannot = ''] = line.slice(2, -2).split(/(?<!\\)\|/);
    const [list = '', remark = ''] = cannot.split(/;(.*)/s);
    return {
      form: /`([^`]+)`/.exec(form)?.[1] ?? '',
      marked: form.includes(String.raw`\*`),
      carries: wordsOf(carries.split(';', 1)[0] ?? ''),
      cannot: wordsOf(list),
      remark,
    };
  });

function wordsOf(list: string): readonly string[] {
  const words = list.split(',').map((word) => word.trim());
  return words[0] === 'nothing' ? [] : words;
}

/** The best manner of making a form, which its row is about, and the others. */
function mannersOf(form: string): readonly Carried[] {
  return carried.filter((one) => one.form === form);
}

test('the table of docs/forms.md has one row for each form that is read', () => {
  expect(rows.map(({ form }) => form).toSorted()).toEqual(inputForms.toSorted());
});

test('it marks the forms of which no real export was tried', () => {
  expect(rows.flatMap(({ form, marked }) => (marked ? [form] : [])).toSorted()).toEqual(untried.toSorted());
});

test.each(rows)('the row of $form says what the parity test holds', ({ form, carries, cannot, remark }) => {
  const [best, ...others] = mannersOf(form);
  const lacks = best?.lacks ?? traits;
  expect(cannot).toEqual(traits.filter((trait) => lacks.includes(trait)));
  expect(carries).toEqual(tellingTraits.filter((trait) => !lacks.includes(trait)));
  const worse = others.flatMap((other) => other.lacks.filter((trait) => !lacks.includes(trait)));
  for (const trait of new Set<Trait>(worse)) expect(remark).toContain(trait);
});
