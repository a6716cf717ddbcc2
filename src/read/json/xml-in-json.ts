import { asObject, type JsonObject, textOf } from './json-object.ts';

/**
 * How an XML element stands in JSON. Attributes are under `#attributes` inside it (evtx_dump), under `X_attributes` beside
 * it (evtx_dump with `--separate-json-attributes`), or have names with `@` (most other converters). Text is under `#text`
 * when there is anything else.
 */
export function attributesOf(
  parent: JsonObject,
  name: string,
  element: unknown = parent[name],
): readonly (readonly [name: string, value: string])[] {
  const inside = asObject(element) ?? {};
  const groups = [
    own(inside, '#attributes'),
    own(parent, `${name}_attributes`),
    Object.fromEntries(
      Object.entries(inside).flatMap(([key, value]) => (key.startsWith('@') ? [[key.slice(1), value]] : [])),
    ),
  ];
  return groups.flatMap((group) =>
    Object.entries(asObject(group) ?? {}).map(([key, value]) => [key, textOf(value)] as const),
  );
}

export function attributeOf(parent: JsonObject | null, name: string, attribute: string): string {
  if (!parent) return '';
  return attributesOf(parent, name, own(parent, name)).find(([key]) => key === attribute)?.[1] ?? '';
}

/** The text of an element, attributes aside: a value or a list of values. */
export function textIn(element: unknown): unknown {
  const object = asObject(element);
  return object ? own(object, '#text') : element;
}

/** Whether a name inside an element is none of an element. */
export function isAttribute(name: string): boolean {
  return name.startsWith('#') || name.startsWith('@') || name.endsWith('_attributes');
}

function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
