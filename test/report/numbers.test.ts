import { expect, test } from 'vitest';
import { wordsFor } from '../../src/locale/words.ts';
import { byteSize, sumOf } from '../../src/report/numbers.ts';

test.each([
  [0, '0 B'],
  [412, '412 B'],
  [118_000, '118 kB'],
  [999_999, '1 MB'],
  [20_137_000, '20.1 MB'],
  [5_000_000_000_000_000, '5,000 TB'],
])('%i bytes are told as %s', (bytes, expected) => {
  expect(byteSize(bytes, wordsFor('en'))).toBe(expected);
});

test('the sum of nothing is nothing', () => {
  expect(sumOf([], () => 1)).toBe(0);
  expect(sumOf(['a', 'bc'], (text) => text.length)).toBe(3);
});
