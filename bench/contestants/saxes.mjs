// saxes over the whole stream.
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

const parser = new SaxesParser();
const ids = new Map();
let events = 0;
let id = null;
parser.on('opentag', ({ name }) => {
  if (name === 'EventID') id = '';
});
parser.on('text', (text) => {
  if (id !== null) id += text;
});
parser.on('closetag', ({ name }) => {
  if (name === 'Event') events += 1;
  if (id === null) return;
  ids.set(id, (ids.get(id) ?? 0) + 1);
  id = null;
});
for await (const text of createReadStream(process.argv[2], { highWaterMark: 1 << 20, encoding: 'utf8' })) {
  parser.write(text);
}
parser.close();
process.stdout.write(`${events} events, ${ids.size} ids\n`);
