import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneLog } from '../scripts/fixtures/one-log.mjs';
import type { TriageResult } from '../src/index.ts';
import { inputForms } from '../src/model/form.ts';
import { readChunks } from './read/read-export.ts';
import { carried } from './support/carried.ts';
import { anInput } from './support/inputs.ts';
import { count, judge, type Judged } from './support/judge.ts';
import { builtinPacks } from './support/packs.ts';
import { optionsOf, triageFolder } from './support/stories.ts';
import { comparable, toldEvents } from './support/told-events.ts';

const story = 'fixtures/one-log-in-every-form';
const options = optionsOf({ name: 'parity', input: '', goldens: story });
const packs = builtinPacks();
const log = oneLog();

const folderOf = (name: string): string => join(story, 'input', name);
const results = new Map(
  await Promise.all(
    carried.map(async ({ folder }) => [folder, await triageFolder(folderOf(folder), options)] as const),
  ),
);

function resultOf(folder: string): TriageResult {
  const result = results.get(folder);
  if (!result) throw new Error(`no such folder: ${folder}`);
  return result;
}

test('every form has a folder, and every folder is of a form that is read', () => {
  expect(carried.map(({ folder }) => folder).toSorted()).toEqual(readdirSync(join(story, 'input')).toSorted());
  expect(new Set(carried.map(({ form }) => form))).toEqual(new Set(inputForms));
});

/** What is concluded, without where each event stands. */
function conclusions({ groups, findings, totals, verdict }: Judged | TriageResult) {
  return {
    groups,
    findings: findings.map(({ evidence: _evidence, ...finding }) => finding),
    totals,
    verdict: { severity: verdict.severity, status: verdict.status, findings: verdict.findings },
  };
}

describe.each(carried)('the log as $folder', (form) => {
  const told = toldEvents(log, form);

  test('is recognised by its content', () => {
    const { inputs } = resultOf(form.folder);
    expect(inputs.map((input) => [input.form, input.records, input.unreadable])).toEqual([[form.form, told.length, 0]]);
  });

  test('gives the events that were logged, less exactly what the form lacks', async () => {
    const [file = ''] = readdirSync(folderOf(form.folder));
    const path = join(folderOf(form.folder), file);
    const { events } = await readChunks(() => createReadStream(path), { timeZone: options.timeZone ?? 'UTC' });
    expect(comparable(events)).toEqual(comparable(told));
  });

  test('gives the groups, findings, totals and verdict of those events', () => {
    const result = resultOf(form.folder);
    const books = [anInput({ records: told.length })];
    expect(conclusions(result)).toEqual(conclusions(judge(count(told, packs), { inputs: books, packs })));
  });

  test.skipIf(form.lacks.length === 0)('lacks nothing that this log could not show', () => {
    for (const trait of form.lacks) {
      const more = { ...form, lacks: form.lacks.filter((other) => other !== trait) };
      expect(comparable(toldEvents(log, more)), trait).not.toEqual(comparable(told));
    }
  });
});

/** What a ticket rests on, and every form carries that names events and their sources. */
function core({ groups, totals, verdict }: TriageResult) {
  const seconds = (utc: string | null) => utc?.slice(0, 19) ?? null;
  return {
    groups: groups
      .map(({ id, pack, provider, eventId, code, outcome, count: events, first, last, ...group }) => {
        const { name, codeName, outcomeFrom, known, level } = group;
        const times = { first: seconds(first), last: seconds(last) };
        return {
          id,
          pack,
          provider,
          eventId,
          code,
          name,
          codeName,
          outcome,
          outcomeFrom,
          known,
          level,
          events,
          ...times,
        };
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    totals: {
      records: totals.records,
      failures: totals.failures,
      warnings: totals.warnings,
      successes: totals.successes,
    },
    verdict: { severity: verdict.severity, status: verdict.status, findings: verdict.findings },
  };
}

const whole = carried.filter(
  ({ lacks, classicOnly }) => !classicOnly && !lacks.includes('event id') && !lacks.includes('provider'),
);

test.each(whole)('$folder gives the same groups and verdict as Event Viewer XML', ({ folder }) => {
  const asXml = resultOf('event-viewer-xml');
  expect(asXml.totals.records).toBe(log.length);
  expect(asXml.findings.length).toBeGreaterThan(2);
  expect(core(resultOf(folder))).toEqual(core(asXml));
});
