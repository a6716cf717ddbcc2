// fast-xml-parser on every event, cut out of the stream at its end tag: what a careful script would do. With these options
// it leaves numbers and white space as they are written, and decodes the references of line breaks.
import { createReadStream } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});
const ids = new Map();
let events = 0;
let rest = '';
for await (const text of createReadStream(process.argv[2], { highWaterMark: 1 << 20, encoding: 'utf8' })) {
  const pieces = (rest + text).split('</Event>');
  rest = pieces.pop();
  for (const piece of pieces) {
    const { EventID } = parser.parse(`${piece.slice(piece.indexOf('<Event '))}</Event>`).Event.System;
    const id = EventID['#text'] ?? EventID;
    ids.set(id, (ids.get(id) ?? 0) + 1);
    events += 1;
  }
}
process.stdout.write(`${events} events, ${ids.size} ids\n`);
