import { expect, test } from 'vitest';
import { createTextWindow } from '../../src/read/xml/text-window.ts';

test('a mark is found after its window has moved', () => {
  const window = createTextWindow();
  window.append('0123456789<!-- a');
  expect(window.find('-->', 14)).toBe(-1);
  window.drop(10);
  window.append(' -->');
  expect(window.find('-->', 4)).toBe(7);
  expect(window.find('-->', 8)).toBe(-1);
});

test('a mark that is split between two pieces is found', () => {
  const window = createTextWindow();
  window.append('<!-- a --');
  expect(window.find('-->', 4)).toBe(-1);
  window.append('>');
  expect(window.find('-->', 4)).toBe(7);
});

test('places count lines and UTF-8 bytes through the whole file', () => {
  const window = createTextWindow();
  window.append('ä\n中🍞\nx');
  expect(window.where(2)).toEqual({ line: 2, offset: 3 });
  window.drop(5);
  expect(window.where(1)).toEqual({ line: 3, offset: 11 });
});
