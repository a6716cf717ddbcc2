import { expect, test } from 'vitest';
import { fits } from '../../support/sigma.ts';

/** Searches `a`, `b`, `_c` that hold where the field of the same name is `1`. */
function holds(condition: string, a: number, b: number, c = 0): boolean {
  const searches = 'a: { A: 1 }\nb: { B: 1 }\n_c: { C: 1 }';
  return fits(`${searches}\ncondition: ${condition}`, { A: String(a), B: String(b), C: String(c) });
}

test.each<[string, (a: boolean, b: boolean, c: boolean) => boolean]>([
  ['a', (a) => a],
  ['not a', (a) => !a],
  ['not not a', (a) => a],
  ['a and b', (a, b) => a && b],
  ['a or b', (a, b) => a || b],
  ['a or b and _c', (a, b, c) => a || (b && c)],
  ['(a or b) and _c', (a, b, c) => (a || b) && c],
  ['not a and b', (a, b) => !a && b],
  ['not (a and b)', (a, b) => !(a && b)],
  ['a AND NOT b', (a, b) => a && !b],
  ['1 of them', (a, b) => a || b],
  ['any of them', (a, b) => a || b],
  ['all of them', (a, b) => a && b],
  ['1 of _*', (_a, _b, c) => c],
  ['all of *', (a, b) => a && b],
  ['1 of a', (a) => a],
  ['not 1 of them', (a, b) => !(a || b)],
  ['not all of them or _c', (a, b, c) => !(a && b) || c],
  ['[a, b and _c]', (a, b, c) => a || (b && c)],
])('the condition %s holds where it says', (condition, expected) => {
  for (const a of [0, 1]) {
    for (const b of [0, 1]) {
      for (const c of [0, 1]) expect(holds(condition, a, b, c)).toBe(expected(a === 1, b === 1, c === 1));
    }
  }
});

const search = (text: string, data: Record<string, string>, message = '') =>
  fits(`selection: ${text}\ncondition: selection`, data, { message });

test('a map asks for all of its fields, a list of values for one of them', () => {
  expect(search('{ A: [x, y], B: z }', { A: 'y', B: 'z' })).toBe(true);
  expect(search('{ A: [x, y], B: z }', { A: 'y', B: 'x' })).toBe(false);
  expect(search('{ A: [x, y], B: z }', { A: 'z', B: 'z' })).toBe(false);
});

test('a list of maps asks for one of them', () => {
  expect(search('[{ A: x, B: y }, { C: z }]', { A: 'x', C: 'z' })).toBe(true);
  expect(search('[{ A: x, B: y }, { C: z }]', { A: 'x', C: 'x' })).toBe(false);
});

test('names with a pattern in the middle are meant by all of x*y', () => {
  const rule = 'sel_a_one: { A: 1 }\nsel_b_one: { B: 1 }\nsel_two: { C: 1 }\ncondition: all of sel_*_one';
  expect(fits(rule, { A: '1', B: '1', C: '2' })).toBe(true);
  expect(fits(rule, { A: '1', B: '2', C: '1' })).toBe(false);
});

test('plain values are looked for in every text of the event', () => {
  expect(search('[boiled, "dry*kettle"]', { A: 'it has BOILED over' })).toBe(true);
  expect(search('[boiled, "dry*kettle"]', {}, 'a dry old kettle')).toBe(true);
  expect(search('[boiled]', { boiled: 'no' }, 'nothing')).toBe(false);
  expect(search('boiled', { A: 'boiled' })).toBe(true);
  expect(search('[404]', { A: 'status 404' })).toBe(true);
});

test('keywords with all must all stand somewhere, not in one place', () => {
  expect(search('{ "|all": [dry, kettle] }', { A: 'dry' }, 'the kettle')).toBe(true);
  expect(search('{ "|all": [dry, kettle] }', { A: 'dry' }, 'the pot')).toBe(false);
  expect(search("{ '|re': '^the k.t+le$' }", {}, 'the kettle')).toBe(true);
});

test('keywords and maps may stand in one list', () => {
  expect(search('[kettle, { A: x }]', { A: 'x' })).toBe(true);
  expect(search('[kettle, { A: x }]', { A: 'y' }, 'kettle')).toBe(true);
  expect(search('[kettle, { A: x }]', { A: 'y' })).toBe(false);
});

test('null fits a field that is missing or empty, and the empty text only one that is there', () => {
  expect(search('{ A: null }', {})).toBe(true);
  expect(search('{ A: }', { A: '' })).toBe(true);
  expect(search('{ A: null }', { A: 'x' })).toBe(false);
  expect(search("{ A: '' }", { A: '' })).toBe(true);
  expect(search("{ A: '' }", {})).toBe(false);
  expect(search('{ A: [x, null] }', { B: 'x' })).toBe(true);
  expect(search('{ A: [x, null] }', { A: 'X' })).toBe(true);
});

test('numbers and words are compared as text, whatever their case', () => {
  expect(search('{ A: 7 }', { A: '7' })).toBe(true);
  expect(search('{ A: 7 }', { A: '07' })).toBe(false);
  expect(search('{ A: 1.10 }', { A: '1.10' })).toBe(true);
  expect(search('{ A: 18446744073709551615 }', { A: '18446744073709551615' })).toBe(true);
  expect(search('{ A: 0x1F }', { A: '31' })).toBe(true);
  expect(search('{ A: true }', { A: 'True' })).toBe(true);
  expect(search('{ A: No }', { A: 'no' })).toBe(true);
  expect(search('{ A: STRASSE }', { A: 'strasse' })).toBe(true);
});

test('a field that is missing fits nothing, and so fits every negation', () => {
  expect(search("{ A: '*' }", {})).toBe(false);
  expect(search("{ A: '*' }", { A: '' })).toBe(true);
  expect(search('{ A|neq: x }', {})).toBe(true);
});
