// The floor under everything: the file read into one buffer of one megabyte, again and again, and nothing done with it.
import { closeSync, openSync, readSync } from 'node:fs';

const buffer = Buffer.allocUnsafe(1 << 20);
const file = openSync(process.argv[2], 'r');
let bytes = 0;
for (let read = 0; (read = readSync(file, buffer)) > 0;) bytes += read;
closeSync(file);
process.stdout.write(`${bytes} bytes\n`);
