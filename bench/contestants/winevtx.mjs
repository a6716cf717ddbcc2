// winevtx on every record, the way its own page shows it: the file in one buffer, chunk by chunk.
import { readFileSync } from 'node:fs';
import { parseEvtxFile } from 'winevtx';

const ids = new Map();
let events = 0;
for (const { event } of parseEvtxFile(readFileSync(process.argv[2]))) {
  const { EventID } = event.Event.System;
  const id = EventID.Value ?? EventID;
  ids.set(id, (ids.get(id) ?? 0) + 1);
  events += 1;
}
process.stdout.write(`${events} events, ${ids.size} ids\n`);
