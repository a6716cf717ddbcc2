import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/rules/json-schemas.ts';
import { builtinNames } from '../support/packs.ts';

test('the committed schemas are those of the definitions; npm run schemas writes them anew', async () => {
  const schemas = jsonSchemas();
  for (const [name, schema] of Object.entries(schemas)) {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../schemas/${name}`);
  }
  expect(readdirSync('schemas').toSorted()).toEqual(Object.keys(schemas).toSorted());
});

test.each(builtinNames)('every file of the pack %s says its schema in its first line', (pack) => {
  const folder = join('rules', pack);
  for (const name of readdirSync(folder)) {
    const kind = /^(pack|events|codes)\.yaml$/.exec(name)?.[1] ?? 'rule';
    const path = relative(folder, join('schemas', `${kind}.schema.json`)).replaceAll('\\', '/');
    const [first] = readFileSync(join(folder, name), 'utf8').split('\n');
    expect(first, join(folder, name)).toBe(`# yaml-language-server: $schema=${path}`);
  }
});
