import { expect, test } from 'vitest';
import { canonicalCode, isFailureCode } from '../../src/model/code.ts';

test.each([
  ['0x00000405', '0x00000405'],
  ['0x405', '0x00000405'],
  ['0X00000405', '0x00000405'],
  ['1029', '0x00000405'],
  ['0x80070005', '0x80070005'],
  ['0x8007000e', '0x8007000E'],
  ['-2147024891', '0x80070005'],
  ['2147942405', '0x80070005'],
  ['80070005', '0x80070005'],
  [' 0x0fffffff ', '0x0FFFFFFF'],
  ['0', '0x00000000'],
  ['4294967295', '0xFFFFFFFF'],
  ['-2147483648', '0x80000000'],
])('%s is the code %s', (written, code) => {
  expect(canonicalCode(written)).toBe(code);
});

test.each(['', 'Error', '0x', '0x123456789', '4294967296', '-2147483649', '1.5', '12 34', '0x40g'])(
  '%j is no code',
  (written) => {
    expect(canonicalCode(written)).toBeNull();
  },
);

test('only codes with the top bit set report a failure by themselves', () => {
  expect(isFailureCode('0x80070005')).toBe(true);
  expect(isFailureCode('0x00000405')).toBe(false);
});
