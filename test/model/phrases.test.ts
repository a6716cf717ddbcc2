import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLanguage } from '../../src/model/phrases.ts';

const phrases = { 'Plug it in.': 'Stecken Sie ihn ein.', constructor: 'Erbauer' };

test('every text that is known gets the language, and one that has it already keeps its own', () => {
  const value = {
    deep: [{ text: { en: 'Plug it in.' } }],
    own: { en: 'Plug it in.', de: 'Rein damit.' },
    n: 1,
    no: null,
  };
  expect(withLanguage(value, 'de', phrases)).toEqual({
    deep: [{ text: { en: 'Plug it in.', de: 'Stecken Sie ihn ein.' } }],
    own: { en: 'Plug it in.', de: 'Rein damit.' },
    n: 1,
    no: null,
  });
});

test('what is no text in languages stays: other keys beside English, data of a log, a text nobody knows', () => {
  const value = {
    other: { en: 'Plug it in.', name: 'x' },
    data: { en: 'Plug it in.' },
    stranger: { en: 'toString' },
  };
  expect(withLanguage(value, 'de', phrases)).toEqual(value);
});

test('any value without a known text comes out as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(withLanguage(value, 'de', {})).toEqual(value);
    }),
  );
});
