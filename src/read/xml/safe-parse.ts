import { limits } from '../limits.ts';
import { parseEvent } from './parse-event.ts';
import type { XmlElement } from './xml-element.ts';

/** The element that a piece of XML is; null when it is damaged, or made to cost memory without end. */
export function safeParse(text: string): XmlElement | null {
  if (isBeyondBounds(text)) return null;
  try {
    return parseEvent(text);
  } catch {
    return null;
  }
}

/** Text that would cost the parser memory without end: it is made to hurt, and no log writes it. */
function isBeyondBounds(text: string): boolean {
  if (text.length < limits.tagChars) return false;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > limits.tags) return true;
  }
  return longTag.test(text);
}

const longTag = new RegExp(String.raw`<[^<>]{${limits.tagChars}}`);
