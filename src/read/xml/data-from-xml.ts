import { createEventData, type EventData } from '../fields/event-data.ts';
import { attribute, textOf, type XmlElement } from './xml-element.ts';

/**
 * The values of an event: named and unnamed Data and Binary from EventData, and the leaves of UserData or of whatever
 * else a provider put beside System. CAPI2 and others write values as attributes of leaves: those are `Element.attribute`.
 * They are added to `data`.
 */
export function dataFromXml(event: XmlElement, data = createEventData()): EventData {
  for (const part of event.children) {
    if (part.name === 'System' || part.name === 'RenderingInfo') continue;
    for (const element of part.children) addElement(data, element);
  }
  return data;
}

function addElement(data: EventData, element: XmlElement): void {
  const name = attribute(element, 'Name');
  if (name) return data.add(name, textOf(element));
  if (element.name === 'Data' && element.children.length === 0) return addUnnamed(data, element.text);
  for (const [attributeName, value] of element.attributes) {
    if (attributeName !== 'xmlns') data.add(`${element.name}.${attributeName}`, value);
  }
  if (element.children.length > 0) {
    for (const inside of element.children) addElement(data, inside);
  } else if (element.text.trim() !== '' || element.attributes.length === 0) {
    data.add(element.name, element.text);
  }
}

/** Adds the text of a value without a name, or the texts of the list that it is. */
export function addUnnamed(data: EventData, text: string): void {
  for (const value of stringList(text) ?? [text]) data.addUnnamed(value);
}

/** python-evtx writes a list of unnamed values as the text `<string>a</string> <string>b</string>` in one Data. */
function stringList(text: string): readonly string[] | null {
  if (!/^\s*<string>/.test(text)) return null;
  return [...text.matchAll(/<string>([\s\S]*?)<\/string>/g)].map(([, value = '']) => value);
}
