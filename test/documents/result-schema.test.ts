import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/reload/json-schema.ts';
import type { JsonSchema } from '../../src/report/reload/shape.ts';
import { textOf } from './pages.ts';

/** The fields of an object as the page writes them: `span.gaps[].from`. What has a name of its own is one field. */
function fieldsOf(schema: JsonSchema): readonly string[] {
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
  return Object.entries(properties).flatMap(([name, one]) => {
    const [value = {}] = (one['anyOf'] as JsonSchema[] | undefined) ?? [one];
    const [inner, path] =
      value['type'] === 'array' ? [value['items'] as JsonSchema, `${name}[].`] : [value, `${name}.`];
    return inner['properties'] ? fieldsOf(inner).map((field) => path + field) : [name];
  });
}

const schema = reportSchema();
const objects = Object.entries({ result: schema, ...(schema['definitions'] as Readonly<Record<string, JsonSchema>>) })
  .filter(([, one]) => one['properties'] !== undefined)
  .map(([name, one]) => ({ name, fields: fieldsOf(one) }));

const sections = new Map(
  textOf('docs/result-schema.md')
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.split('\n', 1)[0] ?? '', text]),
);

test.each(objects)('the page names every field of $name and no other one', ({ name, fields }) => {
  const firstCells = Array.from((sections.get(name) ?? '').matchAll(/^\| (`[^|]*)\|/gm), ([, cell = '']) => cell);
  const named = firstCells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, field]) => field));
  expect(named.toSorted()).toEqual(fields.toSorted());
});

test('it has a section for nothing else', () => {
  expect([...sections.keys()].toSorted()).toEqual(objects.map(({ name }) => name).toSorted());
});
