import { expect, test } from 'vitest';
import { fits } from '../../support/sigma.ts';

const field = (key: string, value: string, text: string) =>
  fits(`selection: { ${key}: ${value} }\ncondition: selection`, { A: text });

test.each([
  ['A|contains', 'ettl', 'A Kettle', true],
  ['A|contains', 'etel', 'A Kettle', false],
  ['A|startswith', 'a k', 'A Kettle', true],
  ['A|startswith', 'kettle', 'A Kettle', false],
  ['A|endswith', 'TLE', 'A Kettle', true],
  ['A|endswith', 'kett', 'A Kettle', false],
  ['A|contains', "'k?t*e'", 'a kettle!', true],
  ['A|startswith', "'*tle'", 'A Kettle!', true],
  ['A|contains|all', '[a, tle]', 'A Kettle', true],
  ['A|contains|all', '[a, pot]', 'A Kettle', false],
  ['A|all', "['*a', 'b*']", 'b a', true],
  ['A|cased', 'Kettle', 'Kettle', true],
  ['A|cased', 'Kettle', 'kettle', false],
  ['A|contains|cased', 'ETT', 'Kettle', false],
  ['A|neq', 'x', 'y', true],
  ['A|neq', '[x, y]', 'Y', false],
  ['A|contains|neq', 'x', 'axb', false],
  ['A|exists', 'true', '', true],
  ['A|exists', 'false', '', false],
  ['B|exists', 'false', '', true],
  ['B|exists', 'true', '', false],
])('%s: %s on %j is %s', (key, value, text, expected) => {
  expect(field(key, value, text)).toBe(expected);
});

test.each([
  ['A|gt', '5', '6', true],
  ['A|gt', '5', '5', false],
  ['A|gte', '5', '5.0', true],
  ['A|lt', '5', '-6', true],
  ['A|lt', '5', '10', false],
  ['A|lte', '"5"', ' 5 ', true],
  ['A|gt', '255', '0x100', true],
  ['A|gt', '5', 'six', false],
  ['A|lt', '5', '', false],
])('%s: %s on %j compares numbers: %s', (key, value, text, expected) => {
  expect(field(key, value, text)).toBe(expected);
});

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/8', '::ffff:10.0.0.1', true],
  ['192.168.1.128/25', '192.168.1.127', false],
  ['192.168.1.128/25', '192.168.1.200', true],
  ['0.0.0.0/0', '1.2.3.4', true],
  ['0.0.0.0/0', '::1', false],
  ['10.1.2.3', '10.1.2.3', true],
  ['fe80::/10', 'FEBF::1%eth0', true],
  ['fe80::/10', 'fec0::1', false],
  ['2001:db8::/33', '2001:db8:8000::', false],
  ['::/0', '1::', true],
  ['10.0.0.0/8', '10.0.0.1:443', false],
  ['10.0.0.0/8', '-', false],
])('the range %s holds %s: %s', (range, address, expected) => {
  expect(field('A|cidr', `'${range}'`, address)).toBe(expected);
});

test.each([
  ['A|re', "'^a.c$'", 'abc', true],
  ['A|re', "'^a.c$'", 'ABC', false],
  ['A|re', "'b'", 'abc', true],
  ['A|re|i', "'^a.c$'", 'ABC', true],
  ['A|re', "'(?i)^a.c$'", 'ABC', true],
  ['A|re', "'a.c'", "'a\nc'", false],
  ['A|re|s', "'a.c'", "'a\nc'", true],
  ['A|re', "'^b'", "'a\nb'", false],
  ['A|re|m', "'^b$'", 'a\nb\nc', true],
  ['A|re|i|m', "'^B$'", 'a\nb\nc', true],
  ['A|re', "['x', 'b+']", 'abb', true],
])('%s: %s on %j is %s', (key, value, text, expected) => {
  expect(field(key, value, text)).toBe(expected);
});

test.each(['tool -p x', 'tool /p x', 'tool –p x', 'tool —P x', 'tool ―p x'])('windash takes %s', (text) => {
  expect(field('A|contains|windash', "' -p '", text)).toBe(true);
  expect(field('A|windash|contains', "' /p '", text)).toBe(true);
  expect(field('A|endswith|windash', "'-p x'", text)).toBe(true);
});

test('windash leaves hyphens inside of names alone', () => {
  expect(field('A|contains|windash', 'log-off', 'my log/off')).toBe(false);
  expect(field('A|contains|windash', "'--p'", 'x --p')).toBe(true);
  expect(field('A|contains|windash', "'--p'", 'x -/p')).toBe(true);
  expect(field('A|contains|windash', "'--p'", 'x //p')).toBe(false);
});

test('fieldref compares two fields of one event', () => {
  const rule = (key: string) => `selection: { ${key}: B }\ncondition: selection`;
  expect(fits(rule('A|fieldref'), { A: 'Pot', B: 'pot' })).toBe(true);
  expect(fits(rule('A|fieldref'), { A: 'Pot' })).toBe(false);
  expect(fits(rule('A|cased|fieldref'), { A: 'Pot', B: 'pot' })).toBe(false);
  expect(fits(rule('A|fieldref|neq'), { A: 'Pot', B: 'pan' })).toBe(true);
  expect(fits(rule('A|fieldref|startswith'), { A: 'pots', B: 'pot' })).toBe(true);
  expect(fits(rule('A|fieldref|startswith'), { A: 'a pot', B: 'pot' })).toBe(false);
  expect(fits(rule('A|fieldref|endswith'), { A: 'a pot', B: 'pot' })).toBe(true);
  expect(fits(rule('A|contains|fieldref'), { A: 'a pot!', B: 'pot' })).toBe(true);
});

test('base64 takes the encoded value, wide ones too', () => {
  const encoded = Buffer.from('kettle').toString('base64');
  expect(field('A|base64', 'kettle', encoded)).toBe(true);
  expect(field('A|base64|contains', 'kettle', `x ${encoded} y`)).toBe(true);
  expect(field('A|wide|base64', 'kettle', Buffer.from('kettle', 'utf16le').toString('base64'))).toBe(true);
  expect(field('A|utf16be|base64', 'ab', Buffer.from([0, 97, 0, 98]).toString('base64'))).toBe(true);
  expect(field('A|utf16|base64', 'ab', Buffer.from([255, 254, 97, 0, 98, 0]).toString('base64'))).toBe(true);
  expect(field('A|base64', "'k\\*t'", Buffer.from('k*t').toString('base64'))).toBe(true);
});
