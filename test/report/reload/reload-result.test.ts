import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { reloadResult, render, reportFormats, retell, type TriageResult } from '../../../src/index.ts';
import { locales } from '../../../src/model/locale.ts';
import { comparison } from '../compared.ts';
import { findingOf, groupOf, inputOf, resultOf } from '../markdown/results.ts';
import { templates } from '../markdown/templates-on-disk.ts';

await Promise.all(locales.map(loadLanguage));

const goldens = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('report.json'),
);

function reloaded(value: unknown): TriageResult {
  const loaded = reloadResult(JSON.stringify(value));
  if (!('result' in loaded)) throw new Error(`refused: ${loaded.fault} ${loaded.at}`);
  return loaded.result;
}

test.each(goldens)('the result %s is known again, and in its own language it stays as it is', async (file) => {
  const text = readFileSync(join('fixtures', file), 'utf8');
  const loaded = reloadResult(text);
  expect(loaded).toEqual({ result: JSON.parse(text) });
  if (!('result' in loaded)) return;
  expect(await retell(loaded.result, loaded.result.locale)).toEqual(loaded.result);
  const there = await retell(loaded.result, 'zh-CN');
  expect(there.locale).toBe('zh-CN');
  expect(there.reportId).not.toBe(loaded.result.reportId);
  expect(await retell(there, 'en')).toEqual(loaded.result);
});

/** A finding as the first version with schema 1.0 wrote it: no owner, no notes, no impact, no reasons, no chain. */
function asFirstWritten(result: TriageResult): unknown {
  const older = structuredClone(result) as unknown as Record<string, Record<string, unknown>[]>;
  for (const finding of older['findings'] ?? []) {
    for (const key of ['owner', 'notes', 'notesText', 'beside', 'suppressed']) delete finding[key];
    const words = finding['words'] as Record<string, unknown>;
    for (const key of ['impact', 'because', 'grounds']) delete words[key];
    finding['chain'] = [];
  }
  for (const group of older['groups'] ?? []) delete group['folded'];
  delete older['comparison'];
  delete older['suppressions'];
  return older;
}

describe.each(reportFormats)('as %s', (format) => {
  test.each(locales)('a result of the first version can be told in %s', async (locale) => {
    const demo = JSON.parse(readFileSync('fixtures/demo.expected/report.json', 'utf8')) as TriageResult;
    const result = await retell(reloaded(asFirstWritten(demo)), locale);
    for (const { name, text } of await render(result, format, templates)) {
      expect(text, name).not.toMatch(/undefined|\[object |NaN|Invalid Date/);
      expect(text.length).toBeGreaterThan(200);
    }
  });
});

test('a text that has no words any more stays as it was told, and a problem without words is counted', async () => {
  const gone = { key: 'no.such.words', args: {} };
  const broken = { en: 'x', 'zh-CN': '{broken' };
  const problem = { code: 'record-broken', gravity: 'error', args: { reason: 'xml' }, place: { input: 'a' } } as const;
  const result = reloaded(
    resultOf({
      findings: [findingOf({ statusReason: gone, words: { ...findingOf().words, title: broken } })],
      inputs: [inputOf({ problems: [problem, { ...problem, code: 'constructor' as 'file-empty' }] })],
    }),
  );
  const told = await retell(result, 'zh-CN');
  expect(told.findings[0]).toMatchObject({ statusText: findingOf().statusText, title: findingOf().title });
  expect(told.inputs[0]).toMatchObject({ problems: [problem], problemsLeftOut: 1 });
});

test.each([
  ['no JSON at all', 'Dear support', 'foreign', ''],
  ['JSON of somebody else', '{"a":1}', 'foreign', ''],
  ['a result of a schema to come', '{"schemaVersion":"2.0","reportId":"x"}', 'version', '2.0'],
  ['a result without anything', '{"schemaVersion":"1.0","reportId":"x"}', 'broken', 'generatedAt'],
  [
    'a result with a severity that there is not',
    JSON.stringify(resultOf({ findings: [findingOf(), findingOf({ severity: 'bad' as 'low' })] })),
    'broken',
    'findings[1].severity',
  ],
  [
    'a result with more bins than a chart can have',
    JSON.stringify(resultOf({ span: { ...resultOf().span, bins: { start: null, minutes: 1, count: 1e9 } } })),
    'broken',
    'span.bins.count',
  ],
])('%s is refused with its fault and place', (_, text, fault, at) => {
  expect(reloadResult(text)).toEqual({ fault, at });
});

/** The paths to every value in `value`. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]))];
}

test('a result in which any one value is another one is refused or can be told in every format, and nothing is thrown', async () => {
  const whole = resultOf({
    comparison,
    groups: [groupOf(), groupOf({ id: 'G2', pack: null, known: false, words: null })],
  });
  const paths = pathsIn(whole).filter((path) => path.length > 0);
  const other = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', -1, 1e300, [], {}, '__proto__', 'constructor'));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), other, async (path, value) => {
      const changed = structuredClone(whole) as unknown as Record<string, never>;
      let part = changed;
      for (const step of path.slice(0, -1)) part = part[step]!;
      part[path.at(-1)!] = value as never;
      const loaded = reloadResult(JSON.stringify(changed));
      if (!('result' in loaded)) return;
      const told = await retell(loaded.result, 'zh-CN');
      for (const format of reportFormats) expect(await render(told, format, templates)).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});
