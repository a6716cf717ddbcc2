import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellInk, paragraphInk } from '../../../src/report/markdown/ink.ts';
import { hostileText } from './hostile.ts';
import { proseOf } from './structure.ts';

const { prose, code } = paragraphInk([]);

test.each([
  ['a plain sentence stays as it is.', 'a plain sentence stays as it is.'],
  ['*bold* [link](x) <b> a|b ~ #', '\\*bold\\* \\[link\\](x) \\<b\\> a\\|b \\~ \\#'],
  ['two\nlines\tand  spaces', 'two lines and spaces'],
  ['- no list', '\\- no list'],
  ['1. no list', '1\\. no list'],
  ['+1 is no list', '\\+1 is no list'],
  ['ask @admin (not @all)', 'ask `@admin` (not `@all`)'],
  ['see #12, GH-3 and owner/repo#4.', 'see `#12`, `GH-3` and `owner/repo#4`.'],
  ['open http://evil.example/a?b=c now', 'open `http://evil.example/a?b=c` now'],
  ['mail a@b.example or www.b.example.', 'mail `a@b.example` or `www.b.example`.'],
  ['a :smile: at 04:02:11', 'a `:smile`: at 04:02:11'],
  ['HOST1$ and $x$', '`HOST1$` and `$x$`'],
  ['code 0x00000405 of Download_Failure', 'code `0x00000405` of `Download_Failure`'],
  ['open certlm.msc on ndes01.corp.example', 'open `certlm.msc` on `ndes01.corp.example`'],
  [
    'look in C:\\Program Files\\Microsoft Intune\\Logs for it',
    'look in `C:\\Program Files\\Microsoft Intune\\Logs` for it',
  ],
  ['a `tick` inside', 'a `` `tick` `` inside'],
  ['主机ndes01.corp.example没有回应', '主机`ndes01.corp.example`没有回应'],
])('in prose, %j is written %j', (text, expected) => {
  expect(prose(text)).toBe(expected);
});

test('a name with spaces is set as one', () => {
  const named = paragraphInk(['ca01\\Example Issuing CA 1', 'HOST1']);
  expect(named.prose('(ca01\\Example Issuing CA 1, asked by HOST1) is down')).toBe(
    '(`ca01\\Example Issuing CA 1`, asked by `HOST1`) is down',
  );
});

test('a name inside of another word is left alone', () => {
  expect(paragraphInk(['HOST1']).prose('HOST12 and myHOST1')).toBe('HOST12 and myHOST1');
});

test.each([
  ['plain', '`plain`'],
  ['', '` `'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a\nb', '`a b`'],
  ['a|b', '`a|b`'],
])('as code, %j is written %j', (text, expected) => {
  expect(code(text)).toBe(expected);
});

test.each([
  ['a|b', '`a\\|b`'],
  ['a\\|b', '`a\\\\\\|b`'],
  ['a\\\\|b', '`a\\\\\\|b`'],
])('as code in a cell, %j is written %j', (text, expected) => {
  expect(cellInk([]).code(text)).toBe(expected);
});

test('prose gives back the text that went in, but for its spaces and invisible marks', async () => {
  const words = fc.array(fc.constantFrom('a', '*b*', '[c]', '<d>', 'e|f', '#', '~', '1.', '-', '证书', '{h}', '!'), {
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(words, async (parts) => {
      const text = parts.join(' ');
      expect((await proseOf(`x ${prose(text)}`)).join('')).toBe(`x ${text}`);
    }),
    { numRuns: 200 },
  );
});

test('nothing that an ink writes is longer than its limit', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 12, max: 200 }), (text, limit) => {
      for (const ink of [paragraphInk(['two words', text]), cellInk([])]) {
        expect(ink.prose(text.repeat(30), limit).length).toBeLessThanOrEqual(limit);
        expect(ink.code(text.repeat(30), limit).length).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 300 },
  );
});
