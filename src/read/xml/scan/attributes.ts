import { cleanText } from '../../clean-text.ts';
import { fieldText } from './field-text.ts';

const attribute = /\s((?:xmlns:)?[A-Za-z_][\w.-]*)=(?:'([^']*)'|"([^"]*)")/g;
const systemTimeOnly = /^ SystemTime=(?:'([^'&\r]*)'|"([^"&\r]*)")$/;

/** Attributes as the full parser gives them: of two with one name the last. */
function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', single, double] of text.matchAll(attribute)) {
    found.set(name, fieldText(single ?? double ?? ''));
  }
  return found;
}

/** The provider's name, from the attributes of its element. */
export function providerIn(text: string): string {
  const attributes = attributesIn(text);
  return cleanText(attributes.get('Name') || attributes.get('EventSourceName') || '');
}

/** The time of an event as written, from the attributes of TimeCreated. */
export function systemTimeIn(text: string): string {
  const [, single, double] = systemTimeOnly.exec(text) ?? [];
  return single ?? double ?? attributesIn(text).get('SystemTime') ?? '';
}
