// csv-parse on every row.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const rows = createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(
  // Event Viewer writes five headings and six fields.
  parse({ bom: true, relax_column_count: true }),
);
const ids = new Map();
let events = 0;
let column = -1;
for await (const row of rows) {
  if (column < 0) {
    column = row.findIndex((name) => name === 'Id' || name === 'Event ID');
    continue;
  }
  events += 1;
  ids.set(row[column], (ids.get(row[column]) ?? 0) + 1);
}
process.stdout.write(`${events} events, ${ids.size} ids\n`);
