import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';

const headings = '"TimeCreated","Id","LevelDisplayName","ProviderName","Message"\r\n';
const row = (message: string, end = '"\r\n') => `"2026/05/20 21:41:03","7","Error","Toaster","${message}${end}`;

// A pattern that tries such text in more than one way takes for ever, and one that remembers every step has no room.
test.each([
  ['two million doubled quotes', row('""'.repeat(1_900_000)) + row('b'), 2, 0],
  ['two million doubled quotes that nobody closed', row('""'.repeat(1_900_000), '\r\n') + row('b').repeat(3), 4, 0],
  ['more of them than a record may have', row('""'.repeat(4_000_000)) + row('b'), 1, 1],
  ['nothing but quotes', `${'"'.repeat(3_000_001)}\r\n${row('b')}`, 1, 1],
  ['nothing but delimiters', `${','.repeat(3_000_000)}\r\n${row('b')}`, 1, 1],
])('a table with %s is read to its end, and every row is counted', async (_, rows, records, unreadable) => {
  const reading = await readExport(headings + rows);
  expect(reading.events).toHaveLength(records);
  expect(reading.unreadable).toBe(unreadable);
});
