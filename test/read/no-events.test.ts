import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';

const headings = 'Level,Date and Time,Source,Event ID,Task Category';

test.each([
  ['headings and no row', `${headings}\r\n`],
  ['a root and no event', "<Events xmlns='http://schemas.microsoft.com/win/2004/08/events/event'></Events>"],
])('%s: the file is not passed over in silence', async (_, content) => {
  const { records, unreadable, codes } = await readExport(content);
  expect([records, unreadable]).toEqual([0, 0]);
  expect(codes.length).toBeGreaterThan(0);
});

test('an export with an event is not said to hold none', async () => {
  const { records, codes } = await readExport(`${headings}\r\nError,25/03/2026 08:00:00,Toaster,1,None,Cold.\r\n`);
  expect(records).toBe(1);
  expect(codes).not.toContain('no-events');
});
