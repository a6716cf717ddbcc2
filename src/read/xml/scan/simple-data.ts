import { createEventData, type EventData } from '../../fields/event-data.ts';
import { addUnnamed } from '../data-from-xml.ts';
import { fieldText } from './field-text.ts';

const beginning = /\s*<EventData[^<>]*>/y;
const value = /\s*<(Data|Binary)(?: Name=(?:'([^'<>&\r]*)'|"([^"<>&\r]*)"))?(?:\/>|>([^<]*)<\/(?:Data|Binary)>)/y;
const ending = /\s*(?:<\/EventData>\s*)?$/y;

/** The values in a text that is an EventData element or blank; null when one has another shape than Windows writes. */
export function simpleData(text: string): EventData | null {
  const data = createEventData();
  beginning.lastIndex = 0;
  value.lastIndex = beginning.test(text) ? beginning.lastIndex : 0;
  let end = value.lastIndex;
  for (let found = value.exec(text); found; found = value.exec(text)) {
    end = value.lastIndex;
    const [, element = '', single, double, raw = ''] = found;
    const content = fieldText(raw);
    const name = single ?? double;
    if (name) data.add(name, content);
    else if (element === 'Data') addUnnamed(data, content);
    else if (name === undefined) data.add(element, content);
    else return null;
  }
  ending.lastIndex = end;
  return ending.test(text) ? data : null;
}
