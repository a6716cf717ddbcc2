/**
 * What a value must look like: the place where it does not, as in `findings[3].severity`, or null. `at` is the place of
 * the value itself.
 */
export type Shape = (value: unknown, at: string) => string | null;

const fits =
  (test: (value: unknown) => boolean): Shape =>
  (value, at) =>
    test(value) ? null : at;

export const text = fits((value) => typeof value === 'string');
export const truth = fits((value) => typeof value === 'boolean');
/** A number of things: whole and not below zero. */
export const count = fits((value) => Number.isSafeInteger(value) && (value as number) >= 0);
/** What a pattern may be filled with. */
const argument = fits((value) => typeof value === 'string' || Number.isFinite(value));

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** ISO 8601 in UTC. */
export const time = fits((value) => typeof value === 'string' && isoTime.test(value) && !isNaN(Date.parse(value)));

export function oneOf(words: readonly string[]): Shape {
  return fits((value) => typeof value === 'string' && words.includes(value));
}

export function countUpTo(most: number): Shape {
  return (value, at) => count(value, at) ?? ((value as number) > most ? at : null);
}

export function orNull(shape: Shape): Shape {
  return (value, at) => (value === null ? null : shape(value, at));
}

/** What newer versions have added: it may be absent. */
export function maybe(shape: Shape): Shape {
  return (value, at) => (value === undefined ? null : shape(value, at));
}

export function listOf(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return at;
    return firstFault(value, (one, index) => shape(one, `${at}[${index}]`));
  };
}

/** An object with these fields; others are let through, so that reports of newer versions can be read. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(fields);
  return (value, at) => {
    if (!isObject(value)) return at || '.';
    return firstFault(shapes, ([name, shape]) => shape(own(value, name), at === '' ? name : `${at}.${name}`));
  };
}

/** An object with these fields and with the times from which to which something lasts: both of them, or neither. */
export function lasting(fields: Readonly<Record<string, Shape>>): Shape {
  const shape = record({ first: orNull(time), last: orNull(time), ...fields });
  return (value, at) => {
    const fault = shape(value, at);
    if (fault !== null) return fault;
    const { first, last } = value as Readonly<Record<string, unknown>>;
    return (first === null) === (last === null) ? null : `${at}.last`;
  };
}

/** An object with any names. */
export function mapOf(shape: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return at;
    return firstFault(Object.entries(value), ([, one]) => shape(one, at));
  };
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
