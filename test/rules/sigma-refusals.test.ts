import { expect, test } from 'vitest';
import { aRule, refusalOf } from '../support/sigma.ts';

const search = (text: string) => aRule(`selection: ${text}\ncondition: selection`);

test.each([
  ['{ A|contans: x }', 'there is no modifier contans; did you mean contains'],
  ['{ A|toString: x }', 'there is no modifier toString'],
  ['{ A|expand: "%Servers%" }', 'the modifier expand is not supported; a placeholder'],
  ['{ A|hour: 3 }', 'the modifier hour is not supported'],
  ['{ A|re|contains: x }', 'contains, startswith and endswith do not go with this modifier'],
  ['{ A|re|cidr: x }', 'cannot go together'],
  ['{ A|i: x }', 'i, m and s belong to re'],
  ['{ A|re|cased: x }', 'regular expressions are cased already'],
  ['{ A|gt: many }', 'many is no number'],
  ['{ A|gt: "" }', 'is no number'],
  ['{ A|cidr: 10.0.0.0/33 }', 'no range of addresses'],
  ['{ A|cidr: 10.0.0.256/8 }', 'no range of addresses'],
  ['{ A|cidr: "fe80::1::2/10" }', 'no range of addresses'],
  ['{ A|exists: maybe }', 'exists takes true or false'],
  ['{ A|wide: x }', 'put base64 or base64offset behind it'],
  ['{ A|base64: "a*" }', 'only plain text can be encoded'],
  ['{ A|base64: null }', 'only plain text can be encoded'],
  ['{ A|base64offset|contains: x }', 'too short: its encoding fits everywhere'],
  ['{ A|re: null }', 'null says that a field is empty'],
  ['{ "|cidr": 10.0.0.0/8 }', 'keywords are texts or regular expressions'],
  ['{ A: { B: x } }', 'expected a value or a list of values'],
  ['{ A: [[x]] }', 'expected a value'],
  ['{ A: [] }', 'the list is empty'],
  ['{}', 'the search is empty'],
  ['[]', 'the search is empty'],
  ['{ <<: { A: x } }', 'merge keys are not read'],
  ['{ [A]: x }', 'expected a name'],
])('what cannot be run is refused with its reason: %s', (text, reason) => {
  expect(refusalOf(search(text))).toContain(reason);
});

test.each([
  ['(a', 'Unterminated group'],
  ['a++', 'possessive quantifier'],
  ['(?>a)b', 'atomic group'],
  ['(?=a)b', 'looking around ((?=a)) is not supported'],
  ['(?<!a)b', 'looking around'],
  [String.raw`(a)\1`, 'a reference to a group'],
  [String.raw`\Aa`, String.raw`\A is not supported`],
  [String.raw`\p{L}`, String.raw`\p is not supported`],
  ['[[:alpha:]]', 'a class such as [:alpha:]'],
  ['(?P<x>a)', 'a group named as in Python'],
  ['a(?i)b', 'Invalid group'],
  ['(?:a{1,1000}){1,1000}', 'too large once its repetitions are written out'],
])('a regular expression that would be read as something else, or not at all, is refused: %s', (pattern, reason) => {
  const refusal = refusalOf(search(`{ A|re: '${pattern}' }`));
  expect(refusal).toContain('the regular expression cannot be used');
  expect(refusal).toContain(reason);
});

test.each([
  ['selection | count() > 5', 'a condition cannot count; write a correlation'],
  ['selection near other', 'near is not supported; write a correlation of type: temporal'],
  ['selektion', 'there is no search selektion; did you mean selection'],
  ['1 of filter*', 'no search fits filter*; there are selection'],
  ['2 of sel*', '2 of is not supported'],
  ['1 of', 'ends too early'],
  ['selection and', 'ends too early'],
  ['(selection', 'a parenthesis is not closed'],
  ['selection selection', 'expected and, or or the end before selection'],
  ['selection)', 'expected and, or or the end before )'],
  ['""', 'the condition is empty'],
  ['[]', 'the condition is empty'],
  ['{ a: b }', 'expected a condition'],
])('a condition that cannot be read is refused: %s', (condition, reason) => {
  expect(refusalOf(aRule(`selection: { A: x }\ncondition: ${condition}`))).toContain(reason);
});

test('a detection without a condition, and one that counts over time, are refused', () => {
  expect(refusalOf(aRule('selection: { A: x }'))).toContain('the condition is missing');
  expect(refusalOf(aRule('selection: { A: x }\ntimeframe: 5m\ncondition: selection'))).toContain('write a correlation');
});
