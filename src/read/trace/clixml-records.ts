import type { PieceShape } from '../xml/tags.ts';
import { attribute, child, type XmlElement } from '../xml/xml-element.ts';

/** Tells the objects that are events from those that are a part of one. */
export interface ClixmlRecords {
  readonly shape: PieceShape;
  /** Takes note of what the type of an event is called in this file. */
  learn(object: XmlElement): void;
}

const record = String.raw`(?:(?:Selected|Deserialized)\.){0,3}System\.Diagnostics\.Event(?:ing\.Reader\.EventLogRecord|LogEntry)`;
const named = new RegExp(String.raw`^${record}\b`);
const namesType = new RegExp(
  String.raw`\s{0,200}<TN [^<>]{0,100}>\s{0,200}<T>${record}\b|` +
    String.raw`\s{0,200}<TNRef [^<>]{0,100}/>\s{0,200}<ToString>${record}\b`,
  'y',
);
const refersToType = /\s{0,200}<TNRef RefId="(\d{1,10})"/y;
const reach = 1000; // so far may the matches go

/**
 * The first event of a file names its type, and the others refer to it by a number. So do the values inside of an event,
 * with other types; all of them are `<Obj>`.
 */
export function createClixmlRecords(): ClixmlRecords {
  const types = new Set<string>();
  return {
    learn(object) {
      const type = child(object, 'TN');
      const id = attribute(type, 'RefId');
      if (id !== undefined && named.test(child(type, 'T')?.text ?? '')) types.add(id);
    },
    shape: {
      element: 'Obj',
      begins(text, _from, end, last) {
        namesType.lastIndex = end;
        refersToType.lastIndex = end;
        if (namesType.test(text) || types.has(refersToType.exec(text)?.[1] ?? '')) return true;
        return last || text.length - end > reach ? false : null;
      },
    },
  };
}
