import { cleanText } from '../../clean-text.ts';
import { decodeEntities } from '../entities.ts';

const attribute = /\s([A-Za-z_][\w.-]*)=(?:'([^']*)'|"([^"]*)")/g;
const systemTimeOnly = /^ SystemTime=(?:'([^'&\r]*)'|"([^"&\r]*)")\/?>$/;

/** The attributes in a tag, as the full parser gives them: of two with one name the last. */
function attributesIn(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', single, double] of tag.replace(/\r\n?/g, '\n').matchAll(attribute)) {
    found.set(name, decodeEntities(single ?? double ?? ''));
  }
  return found;
}

/** The provider's name, from the attributes of its element. */
export function providerIn(tag: string): string {
  const attributes = attributesIn(tag);
  return cleanText(attributes.get('Name') || attributes.get('EventSourceName') || '');
}

/** The time of an event as written, from the attributes of TimeCreated. */
export function systemTimeIn(tag: string): string {
  const [, single, double] = systemTimeOnly.exec(tag) ?? [];
  return single ?? double ?? attributesIn(tag).get('SystemTime') ?? '';
}
