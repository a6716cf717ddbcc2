import { expect, test } from 'vitest';
import type { DiagnosticCode, Pack } from '../../src/model/pack.ts';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { aCode, anEvent, toasterPack } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

const text = (en: string) => ({ en, 'zh-CN': en });

const tableOf = (...codes: DiagnosticCode[]): Pack => ({
  ...toasterPack,
  id: 'house-codes',
  providers: [],
  channels: [],
  shared: true,
  events: [],
  codes,
});

const denied = aCode({
  code: '0x80070005',
  name: 'Denied',
  aliases: ['5005'],
  claim: text('A right was missing'),
  remedy: [{ owner: 'pki-team', text: text('Give the right.'), basis: 'guessed' }],
});
const vague = aCode({ code: '0x80004005', name: 'Vague', generic: true });
const fuseElsewhere = aCode({ code: '0x00000405', name: 'Not_A_Fuse', claim: text('Something else') });
const packs = [toasterPack, tableOf(denied, vague, fuseElsewhere)];

const judged = (...events: Parameters<typeof count>[0]) => judge(count(events, packs), { packs });
const failure = (minute: number, more = {}) => anEvent(102, minute, more);

test('a code that the product does not list is explained by the shared table, as likely and no more', () => {
  const { findings, groups } = judged(failure(1, { code: '0x80070005' }));
  expect(findings[0]).toMatchObject({ title: 'A right was missing', confidence: 'likely', pack: 'toaster' });
  expect(findings[0]?.confidenceText).toContain('not for this product');
  expect(findings[0]?.remedy.map((step) => step.text)).toEqual(['Give the right.', 'Plug the toaster in.']);
  expect(groups[0]).toMatchObject({ code: '0x80070005', codeName: 'Denied' });
});

test('the product’s own table speaks first, as sure as its vendor is', () => {
  const [finding] = judged(failure(1, { code: '0x405' })).findings;
  expect(finding).toMatchObject({ title: 'The fuse blew', confidence: 'certain' });
});

test('a shared code that names no cause leaves the word to the event', () => {
  const [finding] = judged(failure(1, { code: '0x80004005' })).findings;
  expect(finding).toMatchObject({ title: 'Bread was not toasted', confidence: 'possible' });
  expect(finding?.confidenceText).toContain('names no cause');
});

test.each(['0x80070005', '0X80070005', '80070005', '-2147024891', '2147942405', '5005'])(
  'a shared code is one code however it is written: %s',
  (written) => {
    expect(judged(failure(1, { code: written })).groups).toMatchObject([{ code: '0x80070005', codeName: 'Denied' }]);
  },
);

test('a number that the product lists is never read as an alias of the shared table', () => {
  const both = [toasterPack, tableOf({ ...denied, aliases: ['1029'] })];
  const index = createPackFinder(both)(anEvent(0, 0, { provider: 'Toaster', channel: '' }));
  expect(index?.canonical('1029')).toBe('0x00000405');
});

test('of several codes in a text the product’s own cause counts, else the last one that Windows documents', () => {
  const own = 'Failed 0x00000405 [inner: 0x80070005]';
  const foreign = 'Failed 0x80070005 [inner: 0x80004005] [0x8ABCDEF0]';
  const { groups } = judged(failure(1, { message: own }), failure(2, { message: foreign }));
  expect(groups.map(({ code }) => code)).toEqual(['0x00000405', '0x80070005']);
});

test('a code of a product that no pack knows gets its name, and still no finding', () => {
  const stranger = { provider: 'Stranger', channel: 'System', level: 'error' as const };
  const { groups, findings } = judged(anEvent(20, 1, { ...stranger, data: { errorCode: '-2147024891' } }));
  expect(groups).toMatchObject([{ code: '0x80070005', codeName: 'Denied', known: false, pack: null }]);
  expect(findings).toEqual([]);
});

test('the shared table counts as used when it explained something, and speaks for no provider or channel', () => {
  const used = (...events: Parameters<typeof count>[0]) =>
    judged(...events).rulePacks.find(({ id }) => id === 'house-codes')?.used;
  expect(used(failure(1, { code: '0x80070005' }))).toBe(true);
  expect(used(failure(1, { code: '0x405' }))).toBe(false);
  expect(createPackFinder(packs)(anEvent(0, 0, { provider: '', channel: '' }))).toBeNull();
});
