import { createEventData, type EventData } from '../fields/event-data.ts';
import { asNode, inside, isOneValue, type Node, valueText } from './value-text.ts';

/** Elements of an event that are no data of it. */
const notData = new Set(['System', 'RenderingInfo']);

/**
 * The values of an event, under the names that its XML gives them. Best effort, for some of it is lost before: of two
 * values with one name the first, empty values at the end of a list without names, and the difference between an attribute
 * and an element. In UserData, what stands directly in its element is taken for an element, and what stands deeper for an
 * attribute, as most providers have it.
 */
export function dataFromEvtx(event: Node): EventData {
  const data = createEventData();
  for (const [part, content] of Object.entries(event)) {
    const node = notData.has(part) ? null : asNode(content);
    if (!node) continue;
    if (part === 'EventData') addEventData(data, node);
    else for (const [name, value] of Object.entries(node)) addTop(data, name, value);
  }
  return data;
}

function addEventData(data: EventData, node: Node): void {
  const listed = Object.hasOwn(node, 'Data');
  for (const [name, value] of Object.entries(node)) {
    if (name === 'Data') for (const one of each(value)) addListed(data, one);
    else if (name === 'Binary') data.add(name, lineText(value).toUpperCase());
    // Beside Data, it is an attribute of EventData.
    else if (name !== 'Name' || !listed) for (const one of each(value)) data.add(name, lineText(one));
  }
}

/** Data as winevtx leaves it: by itself, or with its name. */
function addListed(data: EventData, value: unknown): void {
  const node = asNode(value);
  const name = inside(node, 'Name');
  if (typeof name !== 'string') data.addUnnamed(lineText(node ? inside(node, 'Value') : value));
  else for (const one of each(inside(node, 'Value'))) data.add(name, lineText(one));
}

/** The element in UserData that holds the others. */
function addTop(data: EventData, name: string, value: unknown): void {
  const node = asNode(value);
  if (!node) return addElement(data, name, value);
  for (const [part, content] of Object.entries(node)) {
    if (!part.startsWith('xmlns')) addElement(data, part, content);
  }
}

function addElement(data: EventData, name: string, value: unknown): void {
  for (const one of each(value)) {
    const node = asNode(one);
    if (!node) data.add(name, lineText(one));
    else for (const [part, content] of Object.entries(node)) addPart(data, name, part, content);
  }
}

function addPart(data: EventData, element: string, name: string, value: unknown): void {
  if (name === 'Value') data.add(element, lineText(value));
  // No attribute is there twice or has elements inside.
  else if (each(value).length > 1 || asNode(value)) addElement(data, name, value);
  else if (!name.startsWith('xmlns')) data.add(`${element}.${name}`, lineText(value));
}

/** A list of values as Windows writes it: as elements of one name. */
function each(value: unknown): readonly unknown[] {
  return Array.isArray(value) && !isOneValue(value) ? value : [value];
}

/** Line breaks are what XML makes of them. */
function lineText(value: unknown): string {
  return valueText(value).replaceAll('\r\n', '\n');
}
