import { describe, expect, test } from 'vitest';
import type { CatalogueEvent, Pack } from '../../src/model/pack.ts';
import { kindOf } from '../../src/triage/classify.ts';
import { createPackFinder, indexPack } from '../../src/triage/pack-index.ts';
import { aCatalogueEvent, anEvent, toasterPack } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

/** A manager that speaks for every appliance in the house; ours is called Toaster. */
function packWith(...events: readonly CatalogueEvent[]): Pack {
  return {
    ...toasterPack,
    providers: ['Toaster', 'Manager'],
    sharedProviders: ['Manager'],
    events: [...toasterPack.events, ...events],
  };
}

const crash = aCatalogueEvent({
  id: 7034,
  outcome: 'failure',
  endedBy: [7036],
  providers: ['Manager'],
  where: [{ param1: ['Toaster', '*Toaster Service*'] }],
});
const running = aCatalogueEvent({
  id: 7036,
  providers: ['Manager'],
  where: [{ param1: ['Toaster'], state: ['*/4'] }],
});
const stopped = aCatalogueEvent({
  id: 7036,
  outcome: 'info',
  providers: ['Manager'],
  where: [{ param1: ['Toaster'], state: ['*/1'] }],
});

function managed(id: number, minute: number, data: Record<string, string>) {
  return anEvent(id, minute, { provider: 'Manager', channel: 'System', data, level: 'error' });
}

describe('a provider that speaks for the whole machine', () => {
  const find = createPackFinder([packWith(crash, running, stopped)]);
  const packOf = (id: number, data: Record<string, string>) => find(managed(id, 0, data))?.pack.id ?? null;

  test('is heard only where it names what is ours, in any case of letters', () => {
    expect(packOf(7034, { param1: 'Toaster' })).toBe('toaster');
    expect(packOf(7034, { param1: ' my toaster service 2 ' })).toBe('toaster');
    expect(packOf(7034, { param1: 'Kettle' })).toBeNull();
  });

  test('is a stranger where the name stands in another field, where the field is missing, and under another id', () => {
    expect(packOf(7034, { param2: 'Toaster' })).toBeNull();
    expect(packOf(7034, {})).toBeNull();
    expect(packOf(102, { param1: 'Toaster' })).toBeNull();
    expect(packOf(999, { param1: 'Toaster' })).toBeNull();
  });

  test('leaves its other failures to nobody: they are judged by their level and make no finding', () => {
    const stranger = kindOf(managed(7034, 0, { param1: 'Kettle' }), find);
    expect(stranger).toMatchObject({ index: null, entry: null, outcome: 'failure', outcomeFrom: 'level' });
  });

  test('may be named by several packs: the one whose row fits speaks', () => {
    const kettle: Pack = {
      ...packWith(aCatalogueEvent({ ...crash, where: [{ param1: ['Kettle'] }] })),
      id: 'kettle',
    };
    const both = createPackFinder([kettle, packWith(crash)]);
    expect(both(managed(7034, 0, { param1: 'Toaster' }))?.pack.id).toBe('toaster');
    expect(both(managed(7034, 0, { param1: 'Kettle' }))?.pack.id).toBe('kettle');
  });
});

test('one id stands for success or for something else by what its data holds, and only the success ends a failure', () => {
  const packs = [packWith(crash, running, stopped)];
  const crashed = managed(7034, 0, { param1: 'Toaster' });
  const down = managed(7036, 1, { param1: 'Toaster', state: 'x/1' });
  const up = managed(7036, 2, { param1: 'Toaster', state: 'x/4' });
  const statusOf = (...events: ReturnType<typeof anEvent>[]) => judge(count(events, packs)).findings[0]?.status;
  expect(statusOf(crashed, down)).toBe('quiet');
  expect(statusOf(crashed, down, up)).toBe('recovered');
  const { groups } = judge(count([crashed, down, up], packs));
  expect(groups.map(({ eventId, outcome }) => `${eventId} ${outcome}`)).toEqual([
    '7034 failure',
    '7036 info',
    '7036 success',
  ]);
});

test('a row may hold for some levels only: the same id at another level is judged by its level', () => {
  const pack: Pack = {
    ...toasterPack,
    events: [
      aCatalogueEvent({ id: 11, levels: ['information'] }),
      aCatalogueEvent({ id: 11, outcome: 'failure', levels: ['error'], endedBy: [11] }),
    ],
  };
  const find = createPackFinder([pack]);
  const outcomeAt = (level: 'information' | 'error' | 'warning') => {
    const { outcome, entry } = kindOf(anEvent(11, 0, { level }), find);
    return [outcome, entry !== null];
  };
  expect(outcomeAt('information')).toEqual(['success', true]);
  expect(outcomeAt('error')).toEqual(['failure', true]);
  expect(outcomeAt('warning')).toEqual(['warning', false]);
});

test.each([
  ['a*', 'abc', true],
  ['*c', 'abc', true],
  ['*b*', 'abc', true],
  ['a*c', 'ac', true],
  ['a*b*c', 'aXbYc', true],
  ['*', '', true],
  ['ab*ba', 'aba', false],
  ['a*b', 'abc', false],
  ['abc', 'abcd', false],
  ['a.c', 'abc', false],
])('the value %s asked for and %s logged: %s', (pattern, value, fits) => {
  const index = indexPack({ ...toasterPack, events: [aCatalogueEvent({ id: 1, where: [{ name: [pattern] }] })] });
  expect(index.entryOf(anEvent(1, 0, { data: { name: value } })) !== undefined).toBe(fits);
});

test('of several conditions one is enough, and of one condition every field must fit', () => {
  const where = [{ a: ['1'], b: ['2', '3'] }, { c: ['4'] }];
  const index = indexPack({ ...toasterPack, events: [aCatalogueEvent({ id: 1, where })] });
  const fits = (data: Record<string, string>) => index.entryOf(anEvent(1, 0, { data })) !== undefined;
  expect([{ a: '1', b: '3' }, { c: '4' }, { a: '1' }, { a: '1', b: '4' }, {}].map(fits)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
