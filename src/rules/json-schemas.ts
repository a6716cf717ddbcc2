import * as z from 'zod';
import { codeEntry, eventEntry, packHead } from './schema.ts';
import { correlationKey } from './sigma/correlation-key.ts';
import { logsource, ruleFrame } from './sigma/rule-frame.ts';
import { suppressionsFile } from './suppression-entry.ts';
import { triageKey } from './triage-key.ts';
import { wordsFile } from './words-file.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const draft = 'http://json-schema.org/draft-07/schema#';

/**
 * What each kind of file must look like, for editors: JSON Schema by the file's name below `schemas/`. Made of the
 * definitions that check the files, so an editor says the same as `evtriage rules check`, as far as JSON Schema can.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const kinds: Readonly<Record<string, JsonSchema>> = {
    pack: { title: 'pack.yaml of a rule pack', ...asJson(packHead) },
    events: { title: 'events.yaml of a rule pack', ...asJson(z.strictObject({ events: z.array(eventEntry) })) },
    codes: { title: 'codes.yaml of a rule pack', ...asJson(z.strictObject({ codes: z.array(codeEntry) })) },
    rule: { title: 'A Sigma rule or correlation with the key triage', ...ruleSchema() },
    words: { title: 'words/<language>.yaml of a rule pack', ...asJson(wordsFile) },
    suppressions: { title: 'The file of evtriage --suppress', ...asJson(suppressionsFile) },
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([name, schema]) => [`${name}.schema.json`, { $schema: draft, ...schema }]),
  );
}

/** Sigma's frame around a detection or a correlation, and our one key. What stands in a detection is Sigma's language. */
function ruleSchema(): JsonSchema {
  const frame = asJson(ruleFrame);
  const text = { type: 'string', minLength: 1 };
  const detection = {
    type: 'object',
    description: 'Searches by name: maps of field and value, lists of them, or keywords; and how they go together.',
    properties: { condition: { anyOf: [text, { type: 'array', items: text, minItems: 1 }] } },
    required: ['condition'],
  };
  const own = {
    logsource: asJson(logsource),
    detection,
    correlation: asJson(correlationKey),
    triage: asJson(triageKey),
  };
  return {
    ...frame,
    properties: { ...(frame['properties'] as JsonSchema), ...own },
    anyOf: [{ required: ['logsource', 'detection'] }, { required: ['correlation'] }],
  };
}

/** As it is written: before defaults are filled in and time spans are read. */
function asJson(schema: z.ZodType): JsonSchema {
  const { $schema: _draft, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return json;
}
