import { expect, test } from 'vitest';
import { levelWords, wordOrder } from '../../src/read/fields/level-words.ts';
import { readLevel } from '../../src/read/fields/level.ts';
import { readExport } from './read-export.ts';

test.each([
  [{ number: '2', word: 'Information' }, 'error'],
  [{ number: '4', keywords: '0x8010000000000000' }, 'information'],
  [{ number: '0', keywords: '0x8020000000000000' }, 'audit-success'],
  [{ number: '0', keywords: '0x8010000000000000' }, 'audit-failure'],
  [{ number: '0', keywords: '-9214364837600034816' }, 'audit-success'],
  [{ number: '0', keywords: '-9218868437227405312' }, 'audit-failure'],
  [{ number: '0', keywords: '0x80000000000000' }, 'unknown'],
  [{ number: '0', word: 'Informationen' }, 'information'],
  [{ number: '', word: '' }, 'unknown'],
  [{ number: '16', word: 'Warnung' }, 'warning'],
  [{ word: 'Information', keywords: 'Audit Failure' }, 'audit-failure'],
  [{ word: 'Error', keywords: 'Classic' }, 'error'],
  [{ keywords: 'Classic,Audit Success' }, 'audit-success'],
  [{ word: 'FailureAudit' }, 'audit-failure'],
  [{ word: '0' }, 'unknown'],
  [{ word: ' ＥＲＲＯＲ ' }, 'error'],
  [{ number: 'Critical' }, 'critical'],
  [{}, 'unknown'],
] as const)('%j is %s', (clues, level) => {
  expect(readLevel(clues)).toEqual({ level });
});

test.each([
  [{ word: 'Schlimm' }, 'Schlimm'],
  [{ number: '16' }, '16'],
  [{ keywords: 'Succès' }, 'Succès'],
])('%j is in no list, and is not taken for information', (clues, unlisted) => {
  expect(readLevel(clues)).toEqual({ level: 'unknown', unlisted });
});

test('no word means one level in one language and another level in another', () => {
  for (const { words, language } of levelWords) {
    for (const [at, alternatives] of words.split(' | ').entries()) {
      for (const word of alternatives.split('/').filter((text) => text.trim())) {
        expect(readLevel({ word }).level, `${word} in ${language}`).toBe(wordOrder[at]);
      }
    }
  }
});

test('a level word that is in no list is told once for each word', async () => {
  const row = (level: string) => `${level},20/05/2026 21:41:03,Toaster,12,None,hot\r\n`;
  const reading = await readExport(
    `Level,Date and Time,Source,Event ID,Task Category\r\n${row('Arg')}${row('Arg')}${row('Ouch')}${row('Error')}`,
  );
  expect(reading.events.map(({ level }) => level)).toEqual(['unknown', 'unknown', 'unknown', 'error']);
  expect(reading.problems.filter(({ code }) => code === 'level-unknown').map(({ args }) => args['word'])).toEqual([
    'Arg',
    'Ouch',
  ]);
});
