import { z } from 'zod';
import { codeEntry, eventEntry, packHead } from './schema.ts';
import { suppressionsFile } from './suppressions.ts';

/** What each kind of file must look like, for editors: JSON Schema by the file's name below `schemas/`. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const kinds = {
    pack: { title: 'pack.yaml of a rule pack', schema: packHead },
    events: { title: 'events.yaml of a rule pack', schema: z.strictObject({ events: z.array(eventEntry) }) },
    codes: { title: 'codes.yaml of a rule pack', schema: z.strictObject({ codes: z.array(codeEntry) }) },
    suppressions: { title: 'The file of evtriage --suppress', schema: suppressionsFile },
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([name, { title, schema }]) => [`${name}.schema.json`, { title, ...asJson(schema) }]),
  );
}

/** As it is written: before defaults are filled in and time spans are read. */
function asJson(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
}
