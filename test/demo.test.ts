import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Group } from '../src/model/group.ts';
import { triageFolder } from './support/stories.ts';

/** Counted from the story by the script that wrote it, not by evtriage. */
const facts = JSON.parse(readFileSync('fixtures/demo.expected/facts.json', 'utf8'));
const result = await triageFolder('fixtures/demo');

test('the demo holds as many events, duplicates and broken rows as its story wrote', () => {
  const { records, duplicates, unreadable, listed, unknown } = facts.totals;
  expect(result.totals).toMatchObject({ records, duplicates, unreadable, unknown, ...facts.subjects });
  expect(result.totals).toMatchObject({ failures: listed.failures, warnings: listed.warnings });
  expect(records + duplicates).toBe(facts.totals.rows);
});

test('each file of the demo holds what its story wrote into it', () => {
  const expected = facts.files.map(({ rows: _rows, ...file }: { rows: number }) => file);
  expect(result.inputs.filter(({ form }) => form !== null)).toMatchObject(expected);
  expect(result.inputs.filter(({ form }) => form === null).map(({ name }) => name)).toEqual(facts.notRead);
});

test('each pair of event and code has the counts, times and subjects of the story', () => {
  const seen = result.groups.map(factsOf).toSorted(byPair);
  // A name that only the payload gives is not the catalogue's: the result does not take it over.
  const told = facts.pairs.map(({ outcome, name, devicesWithoutLaterSuccess: _devices, ...pair }: Fact) => ({
    ...pair,
    name: outcome === null ? null : name,
  }));
  expect(seen).toEqual(told.toSorted(byPair));
});

test('the devices that never succeeded again are the ones that the story left out', () => {
  const told = facts.pairs.filter((pair: Fact) => Array.isArray(pair['devicesWithoutLaterSuccess']));
  expect(told.length).toBeGreaterThan(4);
  for (const { eventId, code, devicesWithoutLaterSuccess } of told) {
    const finding = result.findings.find(({ rule }) => rule.endsWith(`/${eventId}/${code}`));
    const left = finding?.affected.devices.top.filter(({ laterSuccess }) => laterSuccess === false);
    expect(left?.map(({ id }) => id).toSorted(), `${eventId}`).toEqual(devicesWithoutLaterSuccess);
  }
});

test('the verdict is the expired certificate, and each finding stands where the story left it', () => {
  expect(result.verdict).toMatchObject({ severity: 'critical', status: 'still-failing', findings: ['F1'] });
  const standing = Object.fromEntries(result.findings.map(({ rule, status }) => [rule.split('/')[1], status]));
  expect(standing).toEqual({
    10102: 'still-failing',
    20402: 'still-failing',
    20302: 'still-failing',
    20502: 'still-failing',
    20202: 'quiet',
    20102: 'recovered',
    20602: 'recovered',
    20501: 'intermittent',
  });
});

test('the silence and the restarts of the story are on the time axis', () => {
  const { from, to } = facts.longestSilence;
  expect(result.span).toMatchObject({ ...facts.span, gaps: [{ from, to }], marks: facts.marks });
});

type Fact = Record<string, unknown>;

function factsOf(group: Group): Fact {
  const { provider, eventId, name, code, count, first, last, affected } = group;
  const { hosts, devices, users, cas, templates, certificates } = affected;
  const totals = { hosts, devices, users, cas, templates, certificates };
  return {
    provider,
    eventId,
    name,
    code,
    otherSpellings: group.codeAsLogged,
    count,
    first,
    last,
    ...Object.fromEntries(Object.entries(totals).map(([kind, { total }]) => [kind, total])),
  };
}

function byPair(one: Fact, other: Fact): number {
  const name = ({ eventId, code }: Fact) => `${eventId} ${code}`;
  return name(one) < name(other) ? -1 : 1;
}
