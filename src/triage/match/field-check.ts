import { addressBytes } from '../../model/address.ts';
import type { AddressRange, Comparison, FieldReference, FieldTest, TextPattern } from '../../model/detection.ts';
import type { EventView, FieldText } from './event-view.ts';
import { levelWords } from './level-words.ts';
import { RegexMachine } from './regex/regex-machine.ts';
import { allTextMatcher, anyTextMatcher, plain, type TextMatcher, textMatcher } from './text-matcher.ts';

/** Asks one event. Made once for each rule, so that asking makes nothing. */
export type Check = (view: EventView) => boolean;

/** A test of a rule ready to be asked. `nameOf` turns the rule's name of a field into the event's. */
export function fieldCheck(test: FieldTest, nameOf: (field: string) => string): Check {
  if (test.field === null) return inAnyText(test, (view) => view.texts());
  const name = nameOf(test.field);
  if (name === 'data') {
    const inNamed = inField(test, name, nameOf);
    const inUnnamed = inAnyText(test, (view) => view.unnamed());
    return (view) => (view.field(name) === null && view.unnamed().length > 0 ? inUnnamed(view) : inNamed(view));
  }
  return inField(test, name, nameOf);
}

function inField(test: FieldTest, name: string, nameOf: (field: string) => string): Check {
  if (test.test === 'empty') return (view) => (view.field(name)?.text ?? '') === '';
  if (test.test === 'exists') {
    const [wanted = true] = test.values;
    return (view) => (view.field(name) !== null) === wanted;
  }
  if (test.test === 'same-as') return sameAs(test, name, nameOf);
  const values = test.test === 'is' && name === 'level' ? { ...test, values: test.values.map(levelWord) } : test;
  const fits = matcherOf(values);
  return (view) => {
    const field = view.field(name);
    return field !== null && fits(field);
  };
}

/** Whether the values fit one text: all of them, or one. */
function matcherOf(test: FieldTest): TextMatcher {
  if (test.test === 'is') return (test.all ? allTextMatcher : anyTextMatcher)(test.values, test.cased);
  const each = matchersOf(test);
  const [only] = each;
  if (only && each.length === 1) return only;
  return test.all ? (field) => each.every((fits) => fits(field)) : (field) => each.some((fits) => fits(field));
}

function matchersOf(test: FieldTest): readonly TextMatcher[] {
  if (test.test === 'is') return test.values.map((pattern) => textMatcher(pattern, test.cased));
  if (test.test === 'regex') {
    return test.values.map((program) => {
      const machine = new RegexMachine(program);
      return ({ text }: FieldText) => machine.test(text);
    });
  }
  if (test.test === 'cidr')
    return test.values.map(
      (range) =>
        ({ text }: FieldText) =>
          isInRange(text, range),
    );
  if (test.test === 'compare')
    return test.values.map(
      (than) =>
        ({ text }: FieldText) =>
          compares(text, than),
    );
  return [];
}

/** Each value may be in a text of its own, as Sigma's keywords may. */
function inAnyText(test: FieldTest, textsOf: (view: EventView) => readonly FieldText[]): Check {
  if (test.test === 'exists') return (view) => textsOf(view).length > 0 === (test.values[0] ?? true);
  if (test.test === 'empty') return (view) => textsOf(view).every(({ text }) => text === '');
  if (!test.all) {
    const fits = matcherOf(test);
    return (view) => textsOf(view).some(fits);
  }
  const each = matchersOf(test);
  return (view) => each.every((fits) => textsOf(view).some(fits));
}

function sameAs(
  { values, all, cased }: Extract<FieldTest, { test: 'same-as' }>,
  name: string,
  nameOf: (field: string) => string,
): Check {
  const others = values.map(({ field, where }) => ({ name: nameOf(field), where }));
  return (view) => {
    const one = view.field(name);
    if (one === null) return false;
    const fits = (other: (typeof others)[number]): boolean => {
      const there = view.field(other.name);
      if (there === null) return false;
      return cased ? stands(one.text, there.text, other.where) : stands(one.folded, there.folded, other.where);
    };
    return all ? others.every(fits) : others.some(fits);
  };
}

function stands(text: string, part: string, where: FieldReference['where']): boolean {
  if (where === 'is') return text === part;
  if (where === 'startswith') return text.startsWith(part);
  return where === 'endswith' ? text.endsWith(part) : text.includes(part);
}

function isInRange(text: string, { bytes, bits }: AddressRange): boolean {
  const address = addressBytes(text);
  if (address === null || address.length !== bytes.length) return false;
  return bytes.every((byte, at) => {
    const left = Math.max(0, Math.min(8, bits - at * 8));
    const mask = (0xff << (8 - left)) & 0xff;
    return (byte & mask) === ((address[at] ?? 0) & mask);
  });
}

const number = /^\s*(?:[-+]?\d{1,30}(?:\.\d{1,30})?|0x[0-9a-f]{1,16})\s*$/i;

function compares(text: string, { is, than }: Comparison): boolean {
  if (!number.test(text)) return false;
  const value = Number(text);
  if (is === 'gt') return value > than;
  if (is === 'gte') return value >= than;
  return is === 'lt' ? value < than : value <= than;
}

function levelWord(pattern: TextPattern): TextPattern {
  const word = levelWords[plain(pattern) ?? ''];
  return word === undefined ? pattern : [word];
}
