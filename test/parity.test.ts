import { expect, test } from 'vitest';
import type { Affected, Group } from '../src/model/group.ts';
import type { TriageResult } from '../src/model/result.ts';
import { optionsOf, triageFolder } from './support/stories.ts';

const story = 'fixtures/same-events-as-xml-and-csv';
const options = optionsOf({ name: 'parity', input: '', goldens: story });
const [asXml, asCsv] = await Promise.all(
  ['as-xml', 'as-csv'].map((form) => triageFolder(`${story}/input/${form}`, options)),
);
if (!asXml || !asCsv) throw new Error('two results are compared');

/** What Event Viewer's CSV carries: no channel, no computer, whole seconds. */
function withoutWhatCsvLacks({ groups, findings, totals, verdict }: TriageResult) {
  const seconds = (utc: string | null) => utc?.slice(0, 19) ?? null;
  const people = ({ hosts: _hosts, ...affected }: Affected) => affected;
  const plain = ({ channel: _channel, affected, first, last, ...group }: Group) => ({
    ...group,
    affected: people(affected),
    first: seconds(first),
    last: seconds(last),
  });
  return {
    groups: groups.map(plain),
    findings: findings.map(({ rule, severity, status, confidence, events, groups: resting, affected }) => ({
      rule,
      severity,
      status,
      confidence,
      events,
      resting,
      affected: people(affected),
    })),
    totals: { ...totals, hosts: 0 },
    verdict: { severity: verdict.severity, status: verdict.status, findings: verdict.findings },
  };
}

test('the same events give the same groups and findings as XML and as CSV', () => {
  expect(asXml.totals.records).toBeGreaterThan(10);
  expect(asXml.findings.length).toBeGreaterThan(1);
  expect(withoutWhatCsvLacks(asCsv)).toEqual(withoutWhatCsvLacks(asXml));
});

test('what the CSV lacks is not made up', () => {
  expect(asXml.totals.hosts).toBeGreaterThan(0);
  expect(asCsv.totals.hosts).toBe(0);
  expect(new Set(asCsv.groups.map(({ channel }) => channel))).toEqual(new Set(['']));
  expect(asCsv.inputs.map(({ timeBasis }) => timeBasis)).toEqual(['assumed-local']);
});
