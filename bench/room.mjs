import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for inputs and reports. It goes away with the process, however that ends. */
export function openRoom() {
  const room = mkdtempSync(join(tmpdir(), 'evtriage-bench-'));
  process.on('exit', () => rmSync(room, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  return room;
}
