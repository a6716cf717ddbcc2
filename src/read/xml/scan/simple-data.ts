import { createEventData, type EventData } from '../../fields/event-data.ts';
import { addUnnamed } from '../data-from-xml.ts';
import { fieldText } from './field-text.ts';

const value = /\s*<(Data|Binary)(?: Name=(?:'([^'<>&]*)'|"([^"<>&]*)"))?(?:\/>|>([^<]*)<\/(?:Data|Binary)>)/y;

/** The values between two indices, all of them Data and Binary; null when one has another shape than Windows writes. */
export function simpleData(text: string, from: number, to: number): EventData | null {
  const data = createEventData();
  value.lastIndex = from;
  let end = from;
  for (let found = value.exec(text); found; found = value.exec(text)) {
    end = value.lastIndex;
    const [, element = '', single, double, raw = ''] = found;
    const content = fieldText(raw, 0, raw.length);
    const name = single ?? double;
    if (name) data.add(name, content);
    else if (element === 'Data') addUnnamed(data, content);
    else if (name === undefined || content.trim() !== '') data.add(element, content);
    else return null;
  }
  return text.slice(end, to).trim() === '' ? data : null;
}
