import type { FieldTest } from '../../model/detection.ts';
import { readRange } from './cidr.ts';
import { type Draft, type DraftValue, whereOf } from './draft.ts';
import { compileRegex } from './regex/compile-regex.ts';
import { RegexFault } from './regex/step-writer.ts';
import { RuleFault } from './rule-fault.ts';
import { openEnded } from './text-pattern.ts';

/** The tests that a field and its modifiers come to: one, and one more where null is among the values. */
export function finishDraft(draft: Draft): readonly FieldTest[] {
  refuseCombinations(draft);
  const values = draft.values.filter(({ type }) => type !== 'null');
  const none = draft.values.find(({ type }) => type === 'null');
  if (none && (draft.test !== 'is' || draft.field === null)) {
    throw new RuleFault(
      'null says that a field is empty and goes with no modifier here',
      'name a field, or take it out',
      none.node,
    );
  }
  const { field, all } = draft;
  const empty: readonly FieldTest[] = none ? [{ kind: 'field', field, all, test: 'empty', values: [] }] : [];
  return values.length > 0 ? [...empty, finish(draft, values)] : empty;
}

function refuseCombinations({ test, field, node, openStart, openEnd, cased }: Draft): void {
  if ((openStart || openEnd) && test !== 'is' && test !== 'same-as') {
    const hint = 'they go with texts and with fieldref';
    throw new RuleFault('contains, startswith and endswith do not go with this modifier', hint, node);
  }
  if (cased && test !== 'is' && test !== 'same-as') {
    throw new RuleFault('cased does not go with this modifier', 'regular expressions are cased already', node);
  }
  if (field === null && test !== 'is' && test !== 'regex') {
    throw new RuleFault('keywords are texts or regular expressions', 'put a field before the first |', node);
  }
}

function finish(draft: Draft, values: readonly DraftValue[]): FieldTest {
  const { field, all, cased, test, openStart, openEnd } = draft;
  const head = { kind: 'field', field, all } as const;
  if (test === 'regex') return { ...head, test, values: values.map((value) => regexOf(value, draft)) };
  if (test === 'cidr') return { ...head, test, values: values.map(rangeOf) };
  if (test === 'exists') return { ...head, test, values: values.map(yesOrNo) };
  if (test === 'compare')
    return { ...head, test, values: values.map((value) => ({ is: draft.compare, than: numberOf(value) })) };
  if (test === 'same-as') {
    return { ...head, test, cased, values: values.map(({ written }) => ({ field: written, where: whereOf(draft) })) };
  }
  // A keyword may stand anywhere in a text.
  const [before, after] = field === null ? [true, true] : [openStart, openEnd];
  return { ...head, test, cased, values: values.map((value) => openEnded(decoded(value), before, after)) };
}

function decoded({ bytes, pattern, node }: DraftValue): DraftValue['pattern'] {
  if (bytes === null) return pattern;
  const hint = 'put base64 or base64offset behind it';
  throw new RuleFault('the texts of events are decoded, so encoded bytes do not stand in them', hint, node);
}

function regexOf({ written, node }: DraftValue, { regex }: Draft) {
  try {
    return compileRegex(written, regex);
  } catch (error) {
    if (!(error instanceof RegexFault)) throw error;
    throw new RuleFault(`the regular expression cannot be used: ${error.message}`, error.hint, node);
  }
}

function rangeOf({ written, node }: DraftValue) {
  const range = readRange(written);
  if (range) return range;
  throw new RuleFault(`${written} is no range of addresses`, 'write one like 10.0.0.0/8 or fe80::/10', node);
}

function yesOrNo({ type, written, node }: DraftValue): boolean {
  if (type === 'boolean') return written === 'true';
  throw new RuleFault('exists takes true or false', 'write it without quotes', node);
}

function numberOf({ written, node }: DraftValue): number {
  const number = written.trim() === '' ? Number.NaN : Number(written);
  if (Number.isFinite(number)) return number;
  throw new RuleFault(`${written} is no number`, 'gt, gte, lt and lte compare numbers', node);
}
