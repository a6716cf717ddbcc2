import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKey, redact, render, restore, type TriageResult } from '../../src/index.ts';
import { isSendableName } from '../../src/inner.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { shiftText } from '../../src/redact/shift/shift-text.ts';
import { input } from '../report/html/sample.ts';
import { builtinPacks } from '../support/packs.ts';
import { optionsOf, stories, triageFolder } from '../support/stories.ts';
import { resultWith } from './log-of-names.ts';

const packs = builtinPacks();
const templates = await loadTemplates();
const days = 500;

test.each([
  ['failed at 2026-03-07T04:00:00Z and 2026-03-08 05:00', 'failed at 2027-07-20T04:00:00Z and 2027-07-21 05:00'],
  ['failed on 07.03.2026 at ten', 'failed on [time] at ten'],
  ['failed 3/7/26 10:00', 'failed [time] 10:00'],
  ['failed on 7 March 2026', 'failed on [time]'],
  ['failed on Sat, 07 Mar 2026 10:00', 'failed on [time], [time] 10:00'],
  ['失败于 2026年3月7日', '失败于 [time]'],
  ['since /Date(1772856000000)/', 'since [time]'],
  ['stamp 1772856000 and 20260307100000', 'stamp [time] and [time]'],
  [
    'code 0x80070005, 10.0.17763.1, 10.44.7.19, 1.2.3, id 20102',
    'code 0x80070005, 10.0.17763.1, 10.44.7.19, 1.2.3, id 20102',
  ],
])('the text %j becomes %j', (text, moved) => {
  expect(shiftText(text, days)).toBe(moved);
});

test('a date that was moved comes back by the same number of days', () => {
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -3650, max: 3650 }), (date, by) => {
      const text = date.toISOString();
      expect(shiftText(shiftText(text, by), -by)).toBe(text);
    }),
  );
});

test.each(['application 03-07.xml', 'week 10.xml', 'application 2026.xml', 'old/7 march.xml', 'logs/3/system.xml'])(
  'the file %s gets a pseudonym when times are moved',
  async (file) => {
    const log = resultWith(
      { place: { input: file } },
      { inputs: [input({ name: file })], command: `evtriage "${file}"` },
    );
    const plain = await redact(log, { profile: 'share', packs });
    expect(plain.result.inputs[0]?.name).toBe(file);
    expect(isSendableName(file, plain.result, plain.originals)).toBe(true);
    const moved = await redact(log, { profile: 'share', packs, shiftDays: days });
    expect(moved.result.inputs[0]?.name).toBe('input-1.xml');
    expect(moved.result.command).toBe('evtriage input-1.xml');
    expect(isSendableName(file, moved.result, moved.originals)).toBe(false);
  },
);

test('a name without a number and a month is plain when times are moved, too', async () => {
  const log = resultWith({}, { inputs: [input({ name: 'application export.xml' })] });
  const { result: moved } = await redact(log, { profile: 'share', packs, shiftDays: days });
  expect(moved.inputs[0]?.name).toBe('application export.xml');
});

test.each(['clock-repeated', 'clock-skipped'] as const)(
  '%s tells no day and no record when times are moved',
  async (code) => {
    const args = { count: 3, zone: 'Europe/Berlin', day: '2026-10-25', from: '23:00', to: '2026-10-26 00:00' };
    const place = { input: 'application.xml', record: '4711', line: 12, offset: 3456 };
    const problems = [{ code, gravity: 'warning' as const, args, place }];
    const log = resultWith({}, { inputs: [input({ name: 'application.xml', problems })] });
    const moved = await redact(log, { profile: 'share', packs, shiftDays: days });
    const [problem] = moved.result.inputs[0]?.problems ?? [];
    expect(problem?.args).toEqual({ ...args, day: '[time]', to: '[time] 00:00' });
    expect(problem?.place).toEqual({ input: 'application.xml' });
    const [page] = await render(moved.result, 'md', templates);
    expect(page?.text).toMatch(/on \\?\[time\\?\] from 23:00 to/);
    expect((await redact(log, { profile: 'share', packs })).result.inputs[0]?.problems[0]?.args).toEqual(args);
  },
);

describe.each(stories.slice(0, 12))('the story $name with its times moved', (story) => {
  const daysIn = (result: TriageResult) => {
    const { rulePacks: _packs, ruleProblems: _problems, ...logged } = result;
    const rest = { ...logged, findings: logged.findings.map((finding) => ({ ...finding, references: [] })) };
    return new Set(JSON.stringify(rest).match(/(?<![\d-])(?:19|20)\d{2}-\d{2}-\d{2}(?![\d-])/g) ?? []);
  };

  test('has no day of the log left in it, keeps all distances, and comes back with the key', async () => {
    const real = await triageFolder(story.input, optionsOf(story));
    const plain = await redact(real, { profile: 'share', packs });
    const { result: moved, key } = await redact(real, { profile: 'share', packs, shiftDays: days });
    const before = daysIn(real);
    for (const found of daysIn(moved)) expect(before.has(found), found).toBe(false);
    expect(moved.rulePacks).toEqual(real.rulePacks);
    for (const [at, { references, words, chain }] of moved.findings.entries()) {
      const same = plain.result.findings[at];
      expect(references).toEqual(real.findings[at]?.references);
      expect(words).toEqual(same?.words);
      expect(chain.map(({ text }) => text)).toEqual(same?.chain.map(({ text }) => text));
    }
    expect(moved.nextPerson).toEqual(plain.result.nextPerson);
    expect(moved.totals).toEqual(real.totals);
    expect(moved.groups.map(({ bins }) => bins)).toEqual(real.groups.map(({ bins }) => bins));
    const ms = (time: string | null) => (time === null ? 0 : Date.parse(time));
    for (const [at, { first, last }] of moved.groups.entries()) {
      expect(ms(last) - ms(first)).toBe(ms(real.groups[at]?.last ?? null) - ms(real.groups[at]?.first ?? null));
    }
    if (before.size > 0) expect(moved.reportId).not.toBe(plain.result.reportId);
    expect(readKey(JSON.stringify(key))?.shiftDays).toBe(days);
    const back = await restore(moved, key);
    expect(back.groups.map(({ first, last }) => [first, last])).toEqual(
      real.groups.map(({ first, last }) => [first, last]),
    );
    expect(back.span).toEqual(real.span);
    expect(back.findings.map(({ references }) => references)).toEqual(
      real.findings.map(({ references }) => references),
    );
    for (const { text } of await render(moved, 'md', templates))
      expect(text).toContain('a number of days that is not told');
  });
});
