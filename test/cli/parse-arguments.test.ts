import { expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const words = (...argv: string[]): readonly string[] => parseArguments(argv).words;

test('words keep their order and their spelling, numbers and a lone minus too', () => {
  expect(words('20102', '-', '0x405', '-2147024891', '007')).toEqual(['20102', '-', '0x405', '-2147024891', '007']);
});

test('what stands behind -- is a path, whatever it looks like', () => {
  const args = parseArguments(['--strict', '--', 'explain', '--strict', '-x']);
  expect(args.words).toEqual(['explain', '--strict', '-x']);
  expect(args.ended).toBe(true);
  expect(args.on('strict')).toBe(true);
});

test.each([['-o', 'here'], ['-o=here'], ['--out', 'here'], ['--out=here']])(
  'an option takes one value and leaves the words behind it: %s %s',
  (...option) => {
    const args = parseArguments([...option.filter(Boolean), 'logs']);
    expect(args.text('out')).toBe('here');
    expect(args.words).toEqual(['logs']);
  },
);

test.each([[['-o', '-']], [['--out', '-']], [['--out=-']]])('a minus is a value: %s', (option) => {
  const args = parseArguments(['logs', ...option, '-']);
  expect(args.text('out')).toBe('-');
  expect(args.words).toEqual(['logs', '-']);
});

test('--rules takes every word up to the next option, and may come again', () => {
  const args = parseArguments(['logs', '--rules', 'a', 'b', '--strict', '--rules', 'c']);
  expect(args.texts('rules')).toEqual(['a', 'b', 'c']);
  expect(args.words).toEqual(['logs']);
});

test('--format takes one list and leaves the path behind it alone', () => {
  const args = parseArguments(['-f', 'html', 'logs', '-f', 'json']);
  expect(args.texts('format')).toEqual(['html', 'json']);
  expect(args.words).toEqual(['logs']);
});

test('a value with an equals sign in it is kept whole', () => {
  expect(parseArguments(['--out=a=b']).text('out')).toBe('a=b');
});
