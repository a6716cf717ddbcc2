import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PatternPart, wildcard } from '../../../src/model/detection.ts';
import { base64AtEveryOffset, encodeText } from '../../../src/rules/sigma/encodings.ts';
import { openEnded, readPattern } from '../../../src/rules/sigma/text-pattern.ts';
import { withAnyDash } from '../../../src/rules/sigma/windash.ts';
import { FieldText } from '../../../src/triage/match/event-view.ts';
import { allTextMatcher, anyTextMatcher, textMatcher } from '../../../src/triage/match/text-matcher.ts';

const { anyText, oneCharacter, anyDash } = wildcard;

test.each<[string, readonly PatternPart[]]>([
  ['plain', ['plain']],
  ['', []],
  ['*', [anyText]],
  ['a*b?c', ['a', anyText, 'b', oneCharacter, 'c']],
  ['a**b', ['a', anyText, 'b']],
  [String.raw`C:\Windows\x`, [String.raw`C:\Windows\x`]],
  [String.raw`C:\\Windows`, [String.raw`C:\Windows`]],
  [String.raw`a\*b`, ['a*b']],
  [String.raw`a\?b`, ['a?b']],
  [String.raw`a\\*b`, ['a\\', anyText, 'b']],
  [String.raw`a\\\*b`, [String.raw`a\*b`]],
  [String.raw`a\\\b`, [String.raw`a\\b`]],
  [String.raw`a\\\\b`, [String.raw`a\\b`]],
  ['ends\\', ['ends\\']],
  [String.raw`ends\\\\`, [String.raw`ends\\`]],
])('the value %j means %j', (written, parts) => {
  expect(readPattern(written)).toEqual(parts);
});

const letter = fc.constantFrom('a', 'b', 'A', '\\', '-', '/', '*', '?', '😀', 'ß', '\n');
const text = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
const part = fc.oneof(
  fc.constantFrom<PatternPart>(anyText, oneCharacter, anyDash),
  fc
    .array(fc.constantFrom('a', 'b', '\\', '-', '😀'), { minLength: 1, maxLength: 3 })
    .map((letters) => letters.join('')),
);
const pattern = fc.array(part, { maxLength: 6 }).map((parts) => openEnded(parts, false, false));

/** Tries every way. */
function naive([first, ...rest]: readonly PatternPart[], of: readonly string[]): boolean {
  if (first === undefined) return of.length === 0;
  if (first === anyText)
    return Array.from({ length: of.length + 1 }, (_, at) => naive(rest, of.slice(at))).some(Boolean);
  if (first === oneCharacter) return of.length > 0 && naive(rest, of.slice(1));
  if (first === anyDash) return /^[-/–—―]$/.test(of[0] ?? '') && naive(rest, of.slice(1));
  const letters = [...first];
  return letters.every((each, at) => each === of[at]) && naive(rest, of.slice(letters.length));
}

test('wildcards fit where trying every way finds a fit', () => {
  fc.assert(
    fc.property(pattern, text, (parts, of) => {
      expect(textMatcher(parts, true)(new FieldText(of))).toBe(naive(parts, [...of]));
    }),
    { numRuns: 2_000 },
  );
});

test('a value with its wildcards escaped fits itself and nothing else', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const escaped = one.replaceAll(/[\\*?]/g, String.raw`\$&`);
      const matches = textMatcher(readPattern(escaped), true);
      expect(matches(new FieldText(one))).toBe(true);
      expect(matches(new FieldText(other))).toBe(other === one);
    }),
  );
});

test('one of several and all of several are what each of them says', () => {
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, fc.boolean(), (patterns, of, cased) => {
      const field = new FieldText(of);
      const each = patterns.map((parts) => textMatcher(parts, cased)(field));
      expect(anyTextMatcher(patterns, cased)(field)).toBe(each.some(Boolean));
      expect(allTextMatcher(patterns, cased)(field)).toBe(each.every(Boolean));
    }),
  );
});

test('a value fits itself whatever its case, unless the rule is cased', () => {
  fc.assert(
    fc.property(fc.string(), (of) => {
      expect(textMatcher([of], false)(new FieldText(of.toLowerCase()))).toBe(true);
    }),
  );
});

test('windash fits what it fitted before, with any of its signs', () => {
  const command = fc
    .array(fc.constantFrom(' -a', ' /b', 'x-y', ' –c', ' '), { maxLength: 5 })
    .map((words) => words.join(''));
  const dash = fc.constantFrom('-', '/', '–', '—', '―');
  fc.assert(
    fc.property(command, dash, (of, sign) => {
      const matches = textMatcher(withAnyDash(readPattern(of)), true);
      expect(matches(new FieldText(of))).toBe(true);
      expect(matches(new FieldText(of.replaceAll(/ [-/–](?=\w)/g, ` ${sign}`)))).toBe(true);
    }),
  );
});

test('base64offset finds a value wherever it stands in what was encoded', () => {
  const bytes = fc.uint8Array({ maxLength: 7 });
  const encoding = fc.constantFrom('utf8' as const, 'wide' as const, 'utf16be' as const);
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), encoding, bytes, bytes, (value, as, before, after) => {
      const middle = encodeText(value, as);
      const whole = Buffer.concat([before, middle, after]).toString('base64');
      expect(whole).toContain(base64AtEveryOffset(middle)[before.length % 3]);
    }),
  );
});
