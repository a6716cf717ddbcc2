import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { wordsFor } from '../../../src/locale/words.ts';
import { locales } from '../../../src/model/locale.ts';
import { wholeTimes } from '../../../src/report/html/view/whole-times.ts';

await Promise.all(locales.map(loadLanguage));

test.each(locales)('no line ends between a day and its month in %s', (locale) => {
  const words = wordsFor(locale);
  const months = words.say('time.months').split(' ');
  for (const [at, month] of months.entries()) {
    const time = words.time(`2026-${String(at + 1).padStart(2, '0')}-17T04:02:00Z`);
    const shown = wholeTimes(words)(`x ${time}`);
    expect(shown.replaceAll('\u00A0', ' ')).toBe(`x ${time}`);
    const [between = ''] = shown.slice(shown.indexOf('17') + 2).split(month);
    expect(shown.indexOf(month) < shown.indexOf('17') || !between.includes(' '), shown).toBe(true);
  }
});
