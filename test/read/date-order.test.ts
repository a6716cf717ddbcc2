import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../src/read/time/date-order.ts';
import { judgeOrder } from '../../src/read/time/judge-order.ts';
import { readLocalTime } from '../../src/read/time/local-time.ts';

const times = (...texts: readonly string[]) => texts.flatMap((text) => readLocalTime(text) ?? []);
const judge = (texts: readonly string[], language: DateOrder | null = null, elsewhere: DateOrder | null = null) =>
  judgeOrder(times(...texts), { language, elsewhere });

/** What one clue says when no other speaks. */
describe('the order of dates that could be either way round', () => {
  test.each([
    ['AM and PM are American', ['5/6/2026 9:41:03 PM'], null, 'mdy', true],
    ['small letters are not', ['5/6/2026 9:41:03 pm'], null, 'dmy', false],
    ['dots mean the day first', ['5.6.2026 9:41:03'], null, 'dmy', true],
    ['the headings are French', ['5/6/2026 9:41:03'], 'dmy', 'dmy', true],
    ['only one order keeps the log sorted', ['3/4/2026 1:00', '4/4/2026 1:00', '2/5/2026 1:00'], null, 'dmy', true],
    ['sorting beats the clock', ['3/4/2026 1:00 AM', '4/4/2026 1:00 AM', '2/5/2026 1:00 AM'], null, 'dmy', true],
    ['nothing speaks', ['5/6/2026 9:41:03', '5/6/2026 9:41:02'], null, 'dmy', false],
    [
      'the hours of one day tell newest first, and only one order has the other day before it',
      ['3/4/2026 23:00', '3/4/2026 9:00', '2/5/2026 23:00', '2/5/2026 9:00'],
      null,
      'mdy',
      true,
    ],
    [
      'neighbours that changed places at midnight do not hide it',
      ['3/4/2026 1:00', '4/4/2026 0:01', '3/4/2026 23:59', '4/4/2026 0:02', '2/5/2026 1:00'],
      null,
      'dmy',
      true,
    ],
    [
      'three days running are of one month',
      ['10/12/2026 8:00', '10/11/2026 8:00', '10/10/2026 8:00'],
      null,
      'mdy',
      true,
    ],
    [
      'and so they are with the day first',
      ['12/10/2026 8:00', '11/10/2026 8:00', '10/10/2026 8:00'],
      null,
      'dmy',
      true,
    ],
    [
      'days running beat AM and PM, which Singapore writes too',
      ['12/10/2026 8:00 AM', '11/10/2026 8:00 AM', '10/10/2026 8:00 AM'],
      null,
      'dmy',
      true,
    ],
    ['two days running are a guess', ['10/12/2026 8:00', '10/11/2026 8:00'], null, 'mdy', false],
    ['a damaged date says nothing', ['10/12/2026 8:00', '99/99/2026 8:00'], 'dmy', 'dmy', true],
    ['Chinese headings say nothing of a year behind', ['5/6/2026 9:41:03'], 'ymd', 'dmy', false],
    ['Chinese headings put a short year in front', ['26/03/07 9:41:03'], 'ymd', 'ymd', true],
    ['a short year stands behind elsewhere', ['28/09/26 9:41:03'], null, 'dmy', true],
    ['short years in front keep days together', ['26/03/07 9:41', '26/03/08 9:41', '26/03/09 9:41'], null, 'ymd', true],
    ['short years behind do so as well', ['07/03/26 9:41', '08/03/26 9:41', '09/03/26 9:41'], null, 'dmy', true],
  ] as const)('%s', (_why, texts, language, order, sure) => {
    expect(judge(texts, language)).toEqual({ order, sure });
  });

  test('is what another part of the file proved, when nothing else speaks', () => {
    expect(judge(['5/6/2026 9:41'], null, 'mdy')).toEqual({ order: 'mdy', sure: true });
    expect(judge(['5.6.2026 9:41'], null, 'mdy')).toEqual({ order: 'dmy', sure: true });
  });

  test('is judged in no time for as many rows as are held back', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `10/${12 - Math.floor(at / 500)}/2026 8:00:00`);
    const start = performance.now();
    expect(judge(texts)).toEqual({ order: 'mdy', sure: true });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
