// The floor under everything: the file in chunks of one megabyte, and nothing done with them.
import { createReadStream } from 'node:fs';

let bytes = 0;
for await (const chunk of createReadStream(process.argv[2], { highWaterMark: 1 << 20 })) bytes += chunk.length;
process.stdout.write(`${bytes} bytes\n`);
