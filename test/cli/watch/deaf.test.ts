import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { kitchenWith, log } from './inbox.ts';
import { until, watching } from './watching.ts';

/** A system whose watches are used up, which Linux calls a full disk. */
vi.mock('chokidar', () => ({
  watch() {
    const watcher = Object.assign(new EventEmitter(), { close: async () => {} });
    setImmediate(() => {
      for (let times = 0; times < 3; times += 1) {
        watcher.emit('error', Object.assign(new Error('no watches left'), { code: 'ENOSPC' }));
      }
    });
    return watcher;
  },
}));

test('where the system does not tell of changes that is said once, and the inbox is looked at all the same', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  const watch = watching(folder);
  await until(() => watch.out().includes('-a-xml'));
  writeFileSync(join(folder, 'in/b.xml'), log);
  await until(() => watch.out().includes('-b-xml'));
  const said =
    'the system does not tell of changes (all its watches are in use (ENOSPC)); the inbox is looked at every 5 s';
  expect(watch.err().split(said)).toHaveLength(2);
});
