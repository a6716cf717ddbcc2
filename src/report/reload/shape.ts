/** JSON Schema, draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a value must look like. As a function it gives the place where a value does not, as in `findings[3].severity`, or
 * null; `at` is the place of the value itself.
 */
export interface Shape {
  (value: unknown, at: string): string | null;
  /** The same for other programs. */
  readonly schema: JsonSchema;
  /** A field of this shape may be absent. */
  readonly optional?: true;
}

function shaped(check: (value: unknown, at: string) => string | null, schema: JsonSchema): Shape {
  return Object.assign(check, { schema });
}

const fits = (test: (value: unknown) => boolean, schema: JsonSchema): Shape =>
  shaped((value, at) => (test(value) ? null : at), schema);

export const text = fits((value) => typeof value === 'string', { type: 'string' });
export const truth = fits((value) => typeof value === 'boolean', { type: 'boolean' });
const whole = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
/** A number of things: whole and not below zero. */
export const count = fits((value) => Number.isSafeInteger(value) && (value as number) >= 0, whole);
/** What a pattern may be filled with. */
const argument = fits((value) => typeof value === 'string' || Number.isFinite(value), { type: ['string', 'number'] });

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** ISO 8601 in UTC. */
export const time = fits((value) => typeof value === 'string' && isoTime.test(value) && !isNaN(Date.parse(value)), {
  type: 'string',
  pattern: isoTime.source,
});

export function oneOf(words: readonly string[]): Shape {
  return fits((value) => typeof value === 'string' && words.includes(value), { enum: words });
}

export function countUpTo(most: number): Shape {
  return shaped((value, at) => count(value, at) ?? ((value as number) > most ? at : null), { ...whole, maximum: most });
}

export function orNull(shape: Shape): Shape {
  return shaped((value, at) => (value === null ? null : shape(value, at)), {
    anyOf: [shape.schema, { type: 'null' }],
  });
}

/** What newer versions have added: it may be absent. */
export function maybe(shape: Shape): Shape {
  const check = shaped((value, at) => (value === undefined ? null : shape(value, at)), shape.schema);
  return Object.assign(check, { optional: true as const });
}

export function listOf(shape: Shape): Shape {
  return shaped(
    (value, at) => {
      if (!Array.isArray(value)) return at;
      return firstFault(value, (one, index) => shape(one, `${at}[${index}]`));
    },
    { type: 'array', items: shape.schema },
  );
}

/** An object with these fields; others are let through, so that reports of newer versions can be read. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(fields);
  return shaped(
    (value, at) => {
      if (!isObject(value)) return at || '.';
      return firstFault(shapes, ([name, shape]) => shape(own(value, name), at === '' ? name : `${at}.${name}`));
    },
    {
      type: 'object',
      properties: Object.fromEntries(shapes.map(([name, shape]) => [name, shape.schema])),
      required: shapes.flatMap(([name, { optional }]) => (optional ? [] : [name])),
    },
  );
}

/** An object with these fields and with the times from which to which something lasts: both of them, or neither. */
export function lasting(fields: Readonly<Record<string, Shape>>): Shape {
  const shape = record({ first: orNull(time), last: orNull(time), ...fields });
  const none = { type: 'null' };
  return shaped(
    (value, at) => {
      const fault = shape(value, at);
      if (fault !== null) return fault;
      const { first, last } = value as Readonly<Record<string, unknown>>;
      return (first === null) === (last === null) ? null : `${at}.last`;
    },
    {
      ...shape.schema,
      oneOf: [{ properties: { first: none, last: none } }, { properties: { first: text.schema, last: text.schema } }],
    },
  );
}

/** An object with any names, of which some must be there. */
export function mapOf(shape: Shape, ...required: readonly string[]): Shape {
  return shaped(
    (value, at) => {
      if (!isObject(value)) return at;
      const missing = required.find((name) => own(value, name) === undefined);
      if (missing !== undefined) return `${at}.${missing}`;
      return firstFault(Object.entries(value), ([, one]) => shape(one, at));
    },
    { type: 'object', additionalProperties: shape.schema, ...(required.length > 0 && { required }) },
  );
}

export const args = mapOf(argument);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `Object` itself brings, such as `constructor`, is no field. */
function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function firstFault<One>(all: readonly One[], faultOf: (one: One, index: number) => string | null): string | null {
  for (const [index, one] of all.entries()) {
    const fault = faultOf(one, index);
    if (fault !== null) return fault;
  }
  return null;
}
