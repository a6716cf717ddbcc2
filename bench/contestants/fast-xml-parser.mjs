// fast-xml-parser on every event, cut out of the stream at its end tag: what a careful script would do.
import { createReadStream } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false });
const ids = new Map();
let rest = '';
for await (const text of createReadStream(process.argv[2], { highWaterMark: 1 << 20, encoding: 'utf8' })) {
  const pieces = (rest + text).split('</Event>');
  rest = pieces.pop();
  for (const piece of pieces) {
    const { Event } = parser.parse(`${piece.slice(piece.indexOf('<Event '))}</Event>`);
    const id = Event.System.EventID['#text'];
    ids.set(id, (ids.get(id) ?? 0) + 1);
  }
}
process.stdout.write(`${[...ids.values()].reduce((sum, count) => sum + count, 0)} events\n`);
