import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { canonicalMoment } from '../../src/read/time/canonical-time.ts';
import { isoTime } from '../../src/read/time/iso-time.ts';
import { readLocalTime } from '../../src/read/time/local-time.ts';
import { readStoredForm } from '../../src/read/time/stored-form.ts';
import { readWrittenTime } from '../../src/read/time/written-time.ts';
import { createZoneClock, type LocalMoment } from '../../src/read/time/zone-clock.ts';

const number = (most: number, digits = 2) =>
  fc
    .oneof({ weight: 9, arbitrary: fc.nat(most) }, { weight: 1, arbitrary: fc.nat(10 ** digits - 1) })
    .map((value) => String(value).padStart(digits, '0'));
const year = fc.oneof(number(9999, 4), fc.constantFrom('2024', '2026', '2000', '1900', '1601', '1602', '1970', '9999'));

/** Times in the form of Windows, nearly right or spoilt in one place. */
const storedText = fc
  .tuple(year, number(13), number(32), number(24), number(60), number(60), fc.stringMatching(/^(?:\.[0-9]{1,10})?$/))
  .map(([y, mo, d, h, mi, s, fraction]) => `${y}-${mo}-${d}T${h}:${mi}:${s}${fraction}Z`);
const spoilt = fc
  .tuple(storedText, fc.nat(31), fc.constantFrom('', ' ', 'x', '9', '-', '٣', 'z', 't', '+', '\u200E'))
  .map(([text, at, what]) => text.slice(0, at) + what + text.slice(at + 1));

test('the quick way to read a time gives what the slow way gives, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(storedText, spoilt), (text) => {
      const quick = canonicalMoment(text);
      const slow = readStoredForm(text);
      expect(quick === null ? slow : { moment: quick, zone: 'z' }).toEqual(slow);
    }),
    { numRuns: 5000 },
  );
});

test('every time that Windows can write is read the quick way', () => {
  const moment = fc.date({
    min: new Date('1602-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, fc.stringMatching(/^[0-9]{0,6}$/), (date, more) => {
      expect(canonicalMoment(date.toISOString().replace('Z', `${more}Z`))).toBe(date.getTime());
      expect(canonicalMoment(date.toISOString().replace(/\..*/, 'Z'))).toBe(Math.floor(date.getTime() / 1000) * 1000);
      expect(isoTime(date.getTime())).toBe(date.toISOString());
    }),
    { numRuns: 2000 },
  );
});

test('a moment is written as the platform writes it, and none outside of the years that are read', () => {
  const anyMoment = fc.oneof(
    fc.double({ min: -9e15, max: 9e15 }),
    fc.integer({ min: -20_000, max: 20_000 }),
    fc.constantFrom(-11_612_678_400_000, -11_612_678_400_001, 253_402_300_799_999, 253_402_300_800_000),
  );
  fc.assert(
    fc.property(anyMoment, (ms) => {
      const date = new Date(ms);
      const inRange = date.getUTCFullYear() > 1601 && date.getUTCFullYear() <= 9999;
      expect(isoTime(ms)).toBe(inRange ? date.toISOString() : null);
    }),
  );
});

/** Local times of few days, so that days come again, and pieces of every sort in and around them. */
const localText = fc
  .tuple(
    fc.constantFrom('', ' ', '\u200E'),
    fc.constantFrom(
      '20/05/2026',
      '5/6/2026',
      '26/03/07',
      '2026. 5. 20.',
      '2026/5/20',
      '20.05.2026 г.',
      '20/05/2569',
      '1/1/1',
      '5',
    ),
    fc.constantFrom(' ', ', ', 'T', '  ', ' 오전 ', ' 下午 ', ' PM ', ' 10.', ''),
    fc.constantFrom('9', '09', '10', '13', '25', '0', '123', ''),
    fc.constantFrom(
      ':41:03',
      ':4:03',
      ':41',
      '.41.03',
      ':61:03',
      ':41:03.145',
      ':41:03.1454614',
      ':41:03.0123456789',
      ':41:03.',
      ':41:03,5',
      ':41.03.5',
      ':41:03:07',
    ),
    fc.constantFrom('', ' AM', ' PM', ' pm', 'PM', '\u202FPM', ' p. m.', ' Z', ' ', ' XM'),
  )
  .map((pieces) => pieces.join(''));

test('a day that is remembered reads like one that is not', () => {
  fc.assert(
    fc.property(fc.array(localText, { minLength: 1, maxLength: 40 }), (texts) => {
      for (const text of texts) expect(readLocalTime(text)).toEqual(readWrittenTime(text));
    }),
    { numRuns: 1000 },
  );
});

const zones = Intl.supportedValuesOf('timeZone');

test('the clock of every zone is that of the zone, in its odd hours as well', () => {
  const zone = fc.constantFrom(...zones, 'Australia/Lord_Howe', 'Africa/Monrovia', 'Asia/Kathmandu', 'Pacific/Apia');
  const wall = fc.oneof(
    fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) }),
    // The months in which clocks are changed, by the minute.
    fc
      .tuple(fc.integer({ min: 1970, max: 2037 }), fc.constantFrom(2, 3, 8, 9, 10), fc.nat(31 * 24 * 60))
      .map(([y, month, minute]) => Date.UTC(y, month, 1) + minute * 60_000),
  );
  fc.assert(
    fc.property(zone, fc.array(wall, { minLength: 1, maxLength: 5 }), (name, walls) => {
      const clock = createZoneClock(name);
      for (const local of walls) expect(clock.momentOf(local), `${name} ${local}`).toEqual(momentByLuxon(name, local));
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('at every change of a clock the last moment before it and the first one behind it are right', () => {
  for (const name of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Monrovia',
    'Asia/Gaza',
  ]) {
    const clock = createZoneClock(name);
    for (let day = Date.UTC(1971, 11, 1); day < Date.UTC(2030, 0, 1); day += 3 * 86_400_000) {
      const middle = day + 43_200_000; // a clock day looks one day back and one ahead
      const { from, to } = clock.oddSpan(middle);
      for (const local of Number.isFinite(from) ? [from - 1, from, to - 1, to] : []) {
        expect(clock.momentOf(local), `${name} ${local}`).toEqual(momentByLuxon(name, local));
      }
    }
  }
}, 60_000);

/** The moments around whose clock shows a local time, found by asking luxon. */
function momentByLuxon(zone: string, local: number): LocalMoment {
  const offsetAt = (moment: number) => DateTime.fromMillis(moment, { zone }).offset * 60_000;
  const [before, after] = [offsetAt(local - 86_400_000), offsetAt(local + 86_400_000)];
  const moments = [...new Set([local - before, local - after])].filter((moment) => moment + offsetAt(moment) === local);
  if (moments.length === 0) return { moment: local - before, odd: 'skipped' };
  return { moment: Math.min(...moments), ...(moments.length > 1 ? { odd: 'repeated' } : {}) };
}
