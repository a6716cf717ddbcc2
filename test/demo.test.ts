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
  const byFinding = new Map<string, Set<unknown>>();
  for (const { eventId, code, devicesWithoutLaterSuccess } of told) {
    const group = result.groups.find(
      (one) => one.eventId === eventId && one.code === code && one.outcome !== 'success',
    );
    const finding = group?.findings.find((id) => !findingOf(id)?.beside) ?? '';
    const left = byFinding.get(finding) ?? new Set();
    byFinding.set(finding, left);
    for (const device of devicesWithoutLaterSuccess as readonly unknown[]) left.add(device);
  }
  for (const [id, devices] of byFinding) {
    const left = findingOf(id)?.affected.devices.top.filter(({ laterSuccess }) => laterSuccess === false);
    expect(left?.map((device) => device.id).toSorted(), id).toEqual([...devices].toSorted());
  }
});

function findingOf(id: string) {
  return result.findings.find((finding) => finding.id === id);
}

test('the verdict is the expired certificate, and each finding stands where the story left it', () => {
  expect(result.verdict).toMatchObject({ severity: 'critical', status: 'still-failing', findings: ['F1'] });
  expect(result.verdict.text).toMatch(
    /^No device gets certificates .* because the connector’s own certificate has run out/,
  );
  const standing = Object.fromEntries(result.findings.map(({ rule, status }) => [rule.split('/')[1], status]));
  expect(standing).toEqual({
    'connector-certificate-expired': 'still-failing',
    'revocation-denied': 'quiet',
    'ca-unreachable': 'recovered',
    'unsupported-connector': 'still-failing',
    20501: 'intermittent',
  });
});

test('the cause explains the downloads, the uploads and the challenges, in the order in which they began', () => {
  const [first] = result.findings;
  const events = first?.chain.map(({ group }) => result.groups.find(({ id }) => id === group)?.eventId);
  expect(events).toEqual([10102, 20402, 20302, 20502]);
  const failed = facts.pairs.filter(({ eventId }: Fact) => events?.includes(eventId as number));
  expect(first?.events).toBe(failed.reduce((sum: number, { count }: Fact) => sum + Number(count), 0));
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
