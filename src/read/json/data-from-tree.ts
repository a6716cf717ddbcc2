import type { EventData } from '../fields/event-data.ts';
import { asObject, type JsonObject, textOf } from './json-object.ts';
import { attributesOf, isAttribute, textIn } from './xml-in-json.ts';

/**
 * Adds the values of one element and of those inside it, as the XML readers do: `Data` without a name is numbered, the
 * attributes of other elements are `Element.attribute`.
 */
export function addElement(data: EventData, parent: JsonObject, name: string): void {
  const value = parent[name];
  for (const one of Array.isArray(value) ? value : [value]) addOne(data, name, one, attributesOf(parent, name, one));
}

/** Adds the values of everything inside an element. */
export function addInside(data: EventData, element: JsonObject): void {
  for (const name of Object.keys(element)) {
    if (!isAttribute(name)) addElement(data, element, name);
  }
}

function addOne(
  data: EventData,
  name: string,
  value: unknown,
  attributes: readonly (readonly [string, string])[],
): void {
  const ownName = attributes.find(([attribute]) => attribute === 'Name')?.[1];
  if (ownName) return data.add(ownName, texts(value).join(', '));
  const inside = asObject(value);
  const hasMore = inside !== null && Object.keys(inside).some((key) => !isAttribute(key));
  if (name === 'Data' && !hasMore) {
    for (const text of texts(value)) data.addUnnamed(text);
    return;
  }
  for (const [attribute, text] of attributes) {
    if (attribute !== 'xmlns') data.add(`${name}.${attribute}`, text);
  }
  if (inside && hasMore) addInside(data, inside);
  else {
    for (const text of texts(value)) if (text.trim() !== '' || attributes.length === 0) data.add(name, text);
  }
}

/** The text of an element, or its texts: evtx_dump puts the values without a name into one. */
function texts(value: unknown): readonly string[] {
  const text = textIn(value);
  return Array.isArray(text) ? text.map(textOf) : [textOf(text)];
}
