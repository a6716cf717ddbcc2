import { compared, comparison, state } from './comparison-shape.ts';
import { affected, evidence, finding, level, localText, owner, place, said, subjects } from './finding-shape.ts';
import { group, input, pack, result, suppression } from './result-shape.ts';
import { args, count, type JsonSchema, type Shape, time } from './shape.ts';

/** What stands in several places, or is long, has a name in the schema. */
const named: Readonly<Record<string, Shape>> = {
  count,
  time,
  args,
  localText,
  said,
  place,
  level,
  owner,
  subjects,
  affected,
  evidence,
  finding,
  group,
  input,
  pack,
  suppression,
  state,
  compared,
  comparison,
};

const nameOf = new Map(Object.entries(named).map(([name, { schema }]) => [schema, name]));

/**
 * What `report.json` looks like, for other programs: made of the shapes that check an earlier report before it is used
 * again, so both say the same. Fields that a newer version adds are no fault.
 */
export function reportSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'report.json of evtriage, schema 1.0',
    ...(withRefs(result.schema) as JsonSchema),
    definitions: Object.fromEntries(Object.entries(named).map(([name, { schema }]) => [name, partsWithRefs(schema)])),
  };
}

function withRefs(value: unknown): unknown {
  const name = nameOf.get(value as JsonSchema);
  return name === undefined ? partsWithRefs(value) : { $ref: `#/definitions/${name}` };
}

function partsWithRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRefs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withRefs(one)]));
}
