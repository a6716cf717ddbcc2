import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reloadResult } from '../../../src/index.ts';
import { reportSchema } from '../../../src/report/reload/json-schema.ts';
import { comparison } from '../compared.ts';
import { resultOf } from '../markdown/results.ts';

const schema = reportSchema();
// The times of `lasting` are told apart by what stands beside their type.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const fits = ajv.compile(schema);

/** The schema without room for what it does not name. */
const closed = ajv.compile(
  JSON.parse(JSON.stringify(schema), (_, value: Record<string, unknown>) =>
    value?.['type'] === 'object' && value['properties'] ? { ...value, additionalProperties: false } : value,
  ) as Record<string, unknown>,
);

const goldens = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('report.json'))
  .map((file) => join('fixtures', file));

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('the committed schema is that of the shapes; npm run schemas writes it anew', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../schemas/report.schema.json');
});

test.each(goldens)('%s is what the schema says, and every field of it stands in the schema', (file) => {
  const result = read(file);
  expect(fits(result), ajv.errorsText(fits.errors)).toBe(true);
  expect(closed(result), ajv.errorsText(closed.errors)).toBe(true);
});

test('so is a result with a comparison', () => {
  const result: unknown = JSON.parse(JSON.stringify(resultOf({ comparison })));
  expect(closed(result), ajv.errorsText(closed.errors)).toBe(true);
});

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

/** Every value below one, by what holds it. */
function spotsOf(value: unknown): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([name, one]) => [{ holder, name }, ...spotsOf(one)]);
}

const demo = read('fixtures/demo.expected/report.json');
const spots = spotsOf(demo);

test('the schema refuses what render refuses, and nothing else, wherever a report is changed', () => {
  const values = [undefined, null, 0, 1, -1, 0.5, '', 'x', '2026-01-01T00:00:00Z', true, [], {}, { en: 'x' }];
  fc.assert(
    fc.property(fc.nat({ max: spots.length - 1 }), fc.constantFrom(...values), (at, value) => {
      const { holder, name } = spots[at]!;
      const before = holder[name];
      // A list with a hole is no JSON.
      holder[name] = Array.isArray(holder) && value === undefined ? null : value;
      const changed: unknown = JSON.parse(JSON.stringify(demo));
      const loaded = reloadResult(JSON.stringify(demo));
      holder[name] = before;
      expect(fits(changed)).toBe('result' in loaded);
    }),
    { numRuns: 500 },
  );
});
