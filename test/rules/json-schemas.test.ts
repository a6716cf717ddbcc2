import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/rules/json-schemas.ts';
import { builtinNames } from '../support/packs.ts';

test('the committed schemas are those of the definitions; npm run schemas writes them anew', async () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../schemas/${name}`);
  }
});

test('there is a schema for every kind of file and no other one', () => {
  const kinds = [...Object.keys(jsonSchemas()), 'report.schema.json'];
  expect(readdirSync('schemas').toSorted()).toEqual(kinds.toSorted());
});

test.each(builtinNames)('every file of %s names its schema in its first line; npm run schemas writes it', (pack) => {
  const folder = join('rules', pack);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  for (const name of files) {
    const words = dirname(name) === 'words';
    const kind = words ? 'words' : (/^(pack|events|codes)\.yaml$/.exec(name)?.[1] ?? 'rule');
    const file = join(folder, name);
    const [first = ''] = readFileSync(file, 'utf8').split('\n');
    expect(first, file).toBe(`# yaml-language-server: $schema=${words ? '../' : ''}../../schemas/${kind}.schema.json`);
    expect(existsSync(join(dirname(file), first.split('=')[1] ?? '')), first).toBe(true);
  }
});

test('a schema speaks of what is written: time spans as text, and defaults need not be given', () => {
  const { 'rule.schema.json': rule } = jsonSchemas() as { 'rule.schema.json': { properties: { triage: object } } };
  expect(rule.properties.triage).toMatchObject({
    properties: {
      covers: { items: { properties: { within: { type: 'string' } }, required: ['events', 'within', 'basis'] } },
    },
    required: ['confidence', 'basis', 'owner', 'text', 'examples'],
  });
});
