import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, padLeft, padRight, wrap } from '../../../src/report/markdown/columns.ts';

test('a Chinese character takes two columns', () => {
  expect(columnsOf('证书 ok')).toBe(7);
  expect(padRight('证书', 6)).toBe('证书  ');
  expect(padLeft('12', 5)).toBe('   12');
});

test('a label that is too long ends in a mark', () => {
  expect(padRight('CertificateRenewal', 10)).toBe('Certifica…');
  expect(columnsOf(padRight('证书证书证书', 8))).toBe(8);
});

test('text is broken at spaces, and its own lines stay', () => {
  expect(wrap('one two three\nfour', 8)).toEqual(['one two', 'three', 'four']);
});

test('a long word is broken after a mark where it has one', () => {
  expect(wrap('{"a":"1234","b":"5678"}', 16)).toEqual(['{"a":"1234",', '"b":"5678"}']);
  expect(wrap('x'.repeat(20), 8)).toEqual(['x'.repeat(8), 'x'.repeat(8), 'x'.repeat(4)]);
});

test('no line is wider than asked for and no letter is lost', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', ' ', ',', '/', '证', '🔑', '\n', '\\'), maxLength: 80 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 2, max: 20 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});
