import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRegex } from '../../../src/rules/sigma/regex/compile-regex.ts';
import { RegexMachine } from '../../../src/triage/match/regex/regex-machine.ts';

const plain = { anyCase: false, manyLines: false, dotTakesAll: false };

// prettier-ignore
const atoms = [
  'a', 'b', 'c', '.', 'B', '[ab]', '[^a]', String.raw`\d`, String.raw`\w`, String.raw`\W`, String.raw`\s`, '[a-c1]',
  '^', '$', String.raw`\b`, String.raw`\B`, '[^]', String.raw`[\d_]`, 'é', String.raw`\x41`, '', '(?:)', 'ſ', 'k',
];
const atom = fc.constantFrom(...atoms);
const suffix = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?');

function regexOf(depth: number): fc.Arbitrary<string> {
  const inner =
    depth === 0
      ? atom
      : fc.oneof(
          atom,
          regexOf(depth - 1).map((body) => `(${body})`),
          regexOf(depth - 1).map((body) => `(?:${body})`),
        );
  const piece = fc
    .tuple(inner, suffix)
    .map(([body, repeat]) => (/^[\^$]?$|\\[bB]$/.test(body) ? body : `${body}${repeat}`));
  const row = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => rows.join('|'));
}

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'A', 'B', '1', '_', ' ', '\n', 'é', 'É', 'ſ', 'K', '😀'), {
  maxLength: 8,
});

// Short ones: on longer ones the engine of JavaScript takes hours.
test('a regular expression fits where the engine of JavaScript finds a fit', () => {
  fc.assert(
    fc.property(regexOf(1), text, fc.boolean(), fc.boolean(), fc.boolean(), (source, letters, i, m, s) => {
      const of = letters.join('');
      const machine = new RegexMachine(compileRegex(source, { anyCase: i, manyLines: m, dotTakesAll: s }));
      const known = new RegExp(source, `${i ? 'i' : ''}${m ? 'm' : ''}${s ? 's' : ''}`);
      expect(machine.test(of)).toBe(known.test(of));
      // Once more, with what it remembers.
      expect(machine.test(of)).toBe(known.test(of));
    }),
    { numRuns: 2_000 },
  );
});

test('a program forgets without harm', () => {
  const machine = new RegexMachine(compileRegex('[ab]*a[ab]{12}c', plain));
  const known = /[ab]*a[ab]{12}c/;
  let seed = 7;
  for (let round = 0; round < 40; round += 1) {
    let of = '';
    for (let at = 0; at < 2_000; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      of += seed % 97 === 0 ? 'c' : seed % 5 < 2 ? 'a' : 'b';
    }
    expect(machine.test(of)).toBe(known.test(of));
  }
});

test.each([
  '(a+)+$',
  '^(a|a)*$',
  '(a|aa)+$',
  '(.*a){20}$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '.*.*.*.*=$',
  String.raw`^(\w+\s?)*$`,
])('the expression %s, which others take hours for, runs through a long text once', (source) => {
  const machine = new RegexMachine(compileRegex(source, plain));
  expect(machine.test(`${'a'.repeat(100_000)}!`)).toBe(false);
});

test('a dot does not take the end of a line, and the end of the text is no line end before the last one', () => {
  const fits = (source: string, of: string) => new RegexMachine(compileRegex(source, plain)).test(of);
  expect(fits('^a.b$', 'a\nb')).toBe(false);
  expect(fits('^a.b$', 'a\rb')).toBe(true);
  expect(fits('^a$', 'a\n')).toBe(false);
});
