import { expect, test } from 'vitest';
import { loadLanguage } from '../../src/locale/catalogues.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { locales } from '../../src/model/locale.ts';
import type { Problem } from '../../src/model/problem.ts';
import { gravityOf } from '../../src/read/problem-gravity.ts';
import { unreadKinds } from '../../src/read/recognise/kinds.ts';

await Promise.all(locales.map(loadLanguage));

const log = { computer: 'HOST1', channel: 'Toaster/Admin' };
const times = { beforeTime: 'none', afterTime: 'none', olderTime: 'none', newerTime: 'none' };

const args: Partial<Record<Problem['code'], Problem['args']>> = {
  'file-not-event-log': { found: 'MZ' },
  'file-kind-not-read': { kind: 'evt', instead: 'convert' },
  'file-not-readable': { reason: 'access is denied' },
  'archive-damaged': { found: 12 },
  'archive-limit': { limit: 'total', most: '16 GiB' },
  'entry-packing': { method: 'Deflate64' },
  'entry-damaged': { reason: 'cut' },
  'bytes-behind-gzip': { bytes: 512 },
  'bytes-around-archive': { bytes: 512 },
  'column-missing': { column: 'Id', found: 'a, b' },
  'columns-absent': { columns: 'TimeCreated, Message' },
  'record-broken': { reason: 'fields', found: 2, expected: 6 },
  'text-between-events': { bytes: 512 },
  'record-too-large': { limit: '4 MiB' },
  'chunk-broken': { count: 15, expected: 20 },
  'encoding-guessed': { encoding: 'windows-1252' },
  'zone-assumed': { zone: 'UTC', given: 'no' },
  'date-order-ambiguous': { order: 'dmy', example: '05/06/2026 10:00' },
  'date-order-contradicted': { count: 3, example: '13/06/2026 10:00', order: 'mdy', fits: 'dmy', given: 'no' },
  'time-unreadable': { count: 3 },
  'clock-repeated': { count: 3, zone: 'Europe/Berlin', day: '2026-10-25', from: '02:00', to: '03:00' },
  'clock-skipped': { count: 3, zone: 'Europe/Berlin', day: '2026-03-29', from: '02:00', to: '03:00' },
  'level-unknown': { word: 'Arg' },
  'quotes-repaired': { count: 1 },
  'rows-not-events': { count: 4 },
  'repeats-left-out': { other: 'old/export.csv', events: 870 },
  'may-repeat': { other: 'old/export.xml', events: 12 },
  'same-file': { other: 'old/export.csv', events: 7 },
  'records-missing': {
    ...log,
    from: 11,
    to: 95,
    missing: 24,
    gaps: 3,
    before: 31,
    after: 55,
    files: 2,
    unreadable: 6,
    ...times,
  },
  'export-filtered': { ...log, logs: 1, records: 41, missing: 959 },
  'log-cleared': { ...log, older: 77, newer: 66, ...times },
  'codes-folded': { provider: 'Toaster', event: 12, kept: 200, folded: 800, more: 'no' },
  'events-folded': { events: 17, kept: 200, folded: 800, more: 'yes' },
  'names-folded': { kept: 500 },
  'matches-unjudged': { rule: 'toaster/burnt', events: 17, folded: 800, more: 'yes' },
  'text-lossy': { count: 6 },
};

test.each(locales)('every problem has words and a hint in %s', (locale) => {
  const words = wordsFor(locale);
  for (const code of Object.keys(gravityOf) as Problem['code'][]) {
    const text = words.say(`problem.${code}`, args[code]);
    expect(text, code).not.toMatch(/[{}]|undefined/);
    for (const value of Object.values(args[code] ?? {}).filter(
      (arg) => !/^(?:fields|evt|convert|total|cut|dmy|mdy|no|none|yes)$/.test(String(arg)),
    )) {
      expect(text, code).toContain(String(value));
    }
    expect(words.say(`hint.${code}`, args[code]), code).not.toBe('');
  }
});

test.each(locales)('a zone that was given is no guess and needs no hint in %s', (locale) => {
  const words = wordsFor(locale);
  const given = { zone: 'Europe/Berlin', given: 'yes' };
  const said = words.say('problem.zone-assumed', given);
  const guessed = words.say('problem.zone-assumed', { ...given, given: 'no' });
  expect(said).toContain('Europe/Berlin');
  expect(guessed).not.toBe(said);
  if (locale === 'en')
    expect([said, guessed.includes('in the zone')]).toEqual([
      expect.stringContaining('in the zone Europe/Berlin.'),
      false,
    ]);
  expect(words.say('hint.zone-assumed', given)).toBe('');
});

test.each(locales)('a doubt about day and month leads to the option that ends it in %s', (locale) => {
  const words = wordsFor(locale);
  const hint = (fits: string, given: string) =>
    words.say('hint.date-order-contradicted', { count: 2, example: '13/06/2026', order: 'mdy', fits, given });
  const ambiguous = words.say('hint.date-order-ambiguous', args['date-order-ambiguous']);
  for (const text of [ambiguous, hint('either', 'yes'), hint('either', 'no')]) {
    expect(text).toContain('--date-order dmy');
    expect(text).toContain('--date-order mdy');
  }
  for (const given of ['yes', 'no']) expect(hint('dmy', given)).toContain('--date-order dmy');
  expect(hint('dmy', 'yes')).not.toBe(hint('dmy', 'no'));
});

test.each(locales)('every reason why a record is broken is told in %s', (locale) => {
  const words = wordsFor(locale);
  const texts = ['xml', 'id', 'interrupted', 'quotes', 'json'].map((reason) =>
    words.say('problem.record-broken', { reason }),
  );
  expect(new Set(texts).size).toBe(5);
  for (const text of texts) expect(text).not.toMatch(/(?:xml|json)$|: id|interrupted/);
});

test.each(locales)('every limit of archives, and every damage in them, is told in %s', (locale) => {
  const words = wordsFor(locale);
  const limits = ['entries', 'bytes', 'total', 'ratio', 'depth', 'held', 'another'];
  const reasons = ['header', 'data', 'cut', 'checksum', 'unchecked', 'another'];
  const texts = [
    ...limits.map((limit) => words.say('problem.archive-limit', { limit, most: '7' })),
    ...reasons.map((reason) => words.say('problem.entry-damaged', { reason })),
  ];
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts.slice(0, limits.length)) expect(text).toContain('7');
});

test.each(locales)('every kind that is not read has a name and something to do instead in %s', (locale) => {
  const words = wordsFor(locale);
  for (const [kind, instead] of Object.entries(unreadKinds)) {
    const text = words.say('problem.file-kind-not-read', { kind, instead });
    expect(text).toContain(words.say(`kind.${kind}`));
    expect(words.say('hint.file-kind-not-read', { kind, instead })).not.toBe('');
  }
});
