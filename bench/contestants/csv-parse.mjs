// csv-parse on every row.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const ids = new Map();
let rows = 0;
for await (const row of createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(
  parse({ columns: true, bom: true }),
)) {
  rows += 1;
  ids.set(row.Id, (ids.get(row.Id) ?? 0) + 1);
}
process.stdout.write(`${rows} events\n`);
