import type { EventData } from '../fields/event-data.ts';
import { limits } from '../limits.ts';
import { dataFromXml } from './data-from-xml.ts';
import type { XmlElement } from './xml-element.ts';

type Attributes = [string, string][];

/**
 * Adds the values of an event whose XML a tool turned into JSON: `@name` is an attribute, `#text` the text, a list
 * stands for elements of one name. A text that is no such thing, or is beyond the limits, is added as it is under `name`.
 */
export function addJsonXml(data: EventData, text: string, name: string): void {
  const event = text.length > limits.payloadChars ? null : tryRead(text);
  if (!event || event.children.length === 0) return data.add(name, text);
  dataFromXml(event, data);
  for (const part of event.children) {
    if (part.children.length === 0 && part.text.trim() !== '') data.add(part.name, part.text);
  }
}

function tryRead(text: string): XmlElement | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? toElement('Event', value, 0) : null;
  } catch {
    return null;
  }
}

/** Throws when elements stand in each other too deeply. */
function toElement(name: string, value: unknown, depth: number): XmlElement {
  if (depth > limits.nesting) throw new RangeError('nested too deeply');
  if (typeof value !== 'object' || value === null) return { name, attributes: [], children: [], text: toText(value) };
  const attributes: Attributes = [];
  const children: XmlElement[] = [];
  let text = '';
  for (const [key, inside] of Object.entries(value)) {
    if (key === '#text') text = [inside].flat().map(toText).join('');
    else if (key.startsWith('@')) attributes.push([key.slice(1), toText(inside)]);
    else for (const one of [inside].flat()) children.push(toElement(key, one, depth + 1));
  }
  return { name, attributes, children, text };
}

function toText(value: unknown): string {
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
