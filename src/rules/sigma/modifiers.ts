import { base64, base64AtEveryOffset, encodeText } from './encodings.ts';
import type { Draft, DraftValue } from './draft.ts';
import { RuleFault } from './rule-fault.ts';
import { plainText } from './text-pattern.ts';
import { withAnyDash } from './windash.ts';

type Modifier = (draft: Draft) => void;

/** Sigma's modifiers, in the groups of its specification. */
export const modifiers: Readonly<Record<string, Modifier>> = {
  contains: (draft) => open(draft, true, true),
  startswith: (draft) => open(draft, false, true),
  endswith: (draft) => open(draft, true, false),
  all: (draft) => void (draft.all = true),
  cased: (draft) => void (draft.cased = true),
  neq: (draft) => void (draft.negated = true),
  exists: (draft) => become(draft, 'exists'),
  cidr: (draft) => become(draft, 'cidr'),
  fieldref: (draft) => become(draft, 'same-as'),

  re: (draft) => become(draft, 'regex'),
  i: (draft) => regexFlag(draft, 'anyCase'),
  m: (draft) => regexFlag(draft, 'manyLines'),
  s: (draft) => regexFlag(draft, 'dotTakesAll'),

  gt: (draft) => compare(draft, 'gt'),
  gte: (draft) => compare(draft, 'gte'),
  lt: (draft) => compare(draft, 'lt'),
  lte: (draft) => compare(draft, 'lte'),

  wide: (draft) => encode(draft, 'wide'),
  utf16: (draft) => encode(draft, 'utf16'),
  utf16le: (draft) => encode(draft, 'utf16le'),
  utf16be: (draft) => encode(draft, 'utf16be'),
  base64: (draft) => toText(draft, (bytes) => [base64(bytes)]),
  base64offset: (draft) => toText(draft, base64AtEveryOffset),
  windash(draft) {
    draft.values = draft.values.map((value) => ({ ...value, pattern: withAnyDash(value.pattern) }));
  },
};

const noDates = 'the fields of an exported event are text, and a date in them is written in many ways';

/** What the specification knows and this version does not. */
export const refusedModifiers: Readonly<Record<string, string>> = {
  expand: 'a placeholder such as %Servers% has no meaning here; write the values themselves',
  ...Object.fromEntries(['minute', 'hour', 'day', 'week', 'month', 'year'].map((name) => [name, noDates])),
};

function open(draft: Draft, start: boolean, end: boolean): void {
  draft.openStart ||= start;
  draft.openEnd ||= end;
}

function become(draft: Draft, test: Draft['test']): void {
  if (draft.test !== 'is') {
    throw new RuleFault(
      'two of re, cidr, exists, fieldref and gt, gte, lt, lte cannot go together',
      'keep one',
      draft.node,
    );
  }
  draft.test = test;
}

function compare(draft: Draft, is: Draft['compare']): void {
  become(draft, 'compare');
  draft.compare = is;
}

function regexFlag(draft: Draft, flag: keyof Draft['regex']): void {
  if (draft.test !== 'regex') throw new RuleFault('i, m and s belong to re', 'write |re|i', draft.node);
  draft.regex[flag] = true;
}

function encode(draft: Draft, encoding: Parameters<typeof encodeText>[1]): void {
  draft.values = draft.values.map((value) => ({ ...value, bytes: encodeText(textOf(value), encoding) }));
}

function toText(draft: Draft, encoded: (bytes: Uint8Array) => readonly string[]): void {
  draft.values = draft.values.flatMap((value) => {
    const texts = encoded(value.bytes ?? encodeText(textOf(value), 'utf8'));
    if (texts.includes('')) {
      throw new RuleFault(
        'the value is too short: its encoding fits everywhere',
        'use two characters or more',
        value.node,
      );
    }
    return texts.map((text) => ({ ...value, pattern: [text], bytes: null }));
  });
}

function textOf({ type, pattern, node }: DraftValue): string {
  const text = type === 'null' ? null : plainText(pattern);
  if (text === null)
    throw new RuleFault('only plain text can be encoded', 'take * and ? out, or write \\* and \\?', node);
  return text;
}
