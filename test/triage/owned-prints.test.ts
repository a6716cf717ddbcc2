import { expect, test } from 'vitest';
import { createOwnedPrints } from '../../src/triage/duplicates/owned-prints.ts';
import { printWith } from '../../src/triage/duplicates/fingerprint.ts';

const print = (number: number) => printWith({ high: 7, low: 9 }, number);

test('a print is known with its owner, and one that was never claimed has none', () => {
  const prints = createOwnedPrints();
  expect(prints.claim(print(1), 3, 'first')).toBe(0);
  expect(prints.claim(print(1), 4, 'first')).toBe(3);
  expect(prints.ownerOf(print(1))).toBe(3);
  expect(prints.claim(print(1), 4, 'last')).toBe(3);
  expect(prints.ownerOf(print(1))).toBe(4);
  expect(prints.ownerOf(print(2))).toBe(0);
  expect(prints.size()).toBe(1);
});

test('a set that grew to half a million prints knows each of them and no other', () => {
  const prints = createOwnedPrints();
  const many = 500_000;
  for (let number = 0; number < many; number += 1) prints.claim(print(number), 1 + (number % 4095), 'first');
  expect(prints.size()).toBe(many);
  let wrong = 0;
  for (let number = 0; number < many; number += 1) {
    if (prints.ownerOf(print(number)) !== 1 + (number % 4095)) wrong += 1;
    if (prints.ownerOf(print(many + number)) !== 0) wrong += 1;
  }
  expect(wrong).toBe(0);
});
