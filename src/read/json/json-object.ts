/** An object as `JSON.parse` gives it. Only its own names count: `constructor` may be the name of a value. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** What stands at the end of a path of names; undefined when a part of it is missing. A name with dots is also tried. */
export function at(object: JsonObject | null, ...path: readonly string[]): unknown {
  if (!object) return undefined;
  const [name = '', ...rest] = path;
  const whole = path.join('.');
  if (Object.hasOwn(object, whole)) return object[whole];
  return rest.length > 0 && Object.hasOwn(object, name) ? at(asObject(object[name]), ...rest) : undefined;
}

/** A value as text: empty for null and for what is missing, with commas for a list, as JSON for an object. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The first of several values that is there and not empty, as text. */
export function firstOf(...values: readonly unknown[]): string {
  return values.map(textOf).find((text) => text.trim() !== '') ?? '';
}
