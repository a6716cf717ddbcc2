import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../../src/report/visible.ts';

test('controls are dropped, tabs and line feeds stay', () => {
  expect(visible('a\u0000b\u001B[31m\tc\r\nd\u0085e\u007F')).toBe('ab[31m\tc\nde');
});

test('what reorders or hides a text is shown by its code point', () => {
  expect(visible('safe\u202Egnp.exe')).toBe('safe␣U+202Egnp.exe');
  expect(visible('a\u200Bb\uFEFFc\u2066d\u2028e')).toBe('a␣U+200Bb␣U+FEFFc␣U+2066d␣U+2028e');
  expect(visible('a\u{E0041}b\u3164c')).toBe('a␣U+E0041b␣U+3164c');
});

test('ordinary text of any script stays as it is', () => {
  const text = 'Zertifikat „abgelaufen“ · 证书已过期 · سجل · é · 🔑';
  expect(visible(text)).toBe(text);
});

test('a long field is cut and says how much is missing', () => {
  expect(visible('x'.repeat(14_480))).toBe(`${'x'.repeat(2_000)}… (12,480 more)`);
  expect(visible('x'.repeat(2_000))).toBe('x'.repeat(2_000));
  expect(visible('abcdef', 4, (left) => ` +${left}`)).toBe('abcd +2');
});

test('a cut never halves a character', () => {
  expect(visible('ab🔑cd', 3)).toBe('ab… (4 more)');
});

test('no text leaves a control, an invisible character or half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, limit) => {
      expect(visible(text, limit)).not.toMatch(/[^\P{Cc}\t\n]|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u);
    }),
  );
});
