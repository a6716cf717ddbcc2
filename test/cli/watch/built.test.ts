import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { kitchenWith, log, page, reportsIn, watchOptions } from './inbox.ts';

const built = resolve('dist/evtriage.js');
const argv = [built, 'watch', 'in', '--settle', '0', ...watchOptions];

function start(folder: string): { readonly child: ChildProcess; out(): string; err(): string } {
  const child = spawn(process.execPath, argv, { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  const texts = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (texts.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (texts.err += part.toString()));
  return { child, out: () => texts.out, err: () => texts.err };
}

async function until(isSo: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 20_000, interval: 5 });
}

/** What each report says it was made of. */
function sources(folder: string): readonly string[] {
  const { drops } = JSON.parse(readFileSync(join(folder, 'triage-reports/DO-NOT-SEND-watched.json'), 'utf8')) as {
    drops: { name: string; report: { folder: string } }[];
  };
  expect(drops.map(({ report }) => report.folder).toSorted()).toEqual(reportsIn(folder));
  return drops.map(({ name }) => name).toSorted();
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the watch with exit status 0, and the folder is given back',
  async (signal) => {
    const folder = kitchenWith({ 'a.xml': log });
    const { child, out, err } = start(folder);
    await until(() => out().includes('-a-xml') && err().includes('Ctrl-C ends it'));
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(readdirSync(join(folder, 'triage-reports')).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);

test('a watch that is killed anywhere is gone on with: each drop has one report', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `copy ${index + 1}.xml`);
  const folder = kitchenWith(Object.fromEntries(names.map((name) => [name, log])));
  // Each run is killed a little later in its work: when a folder is begun, when one more report is there, and so on.
  for (let reports = 0; reports < 4; reports += 1) {
    const { child } = start(folder);
    const out = join(folder, 'triage-reports');
    await until(() => {
      if (!existsSync(out)) return false;
      const begun = readdirSync(out).some((name) => /^\.\d/.test(name));
      return reports % 2 === 0 ? begun || reportsIn(folder).length > reports : reportsIn(folder).length > reports;
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const { status, stderr } = spawnSync(process.execPath, [...argv, '--once'], { cwd: folder, encoding: 'utf8' });
  expect({ status, refused: stderr.includes('evtriage: ') }).toEqual({ status: 0, refused: false });
  expect(sources(folder)).toEqual(names);
  for (const report of reportsIn(folder)) {
    expect(readdirSync(join(folder, 'triage-reports', report))).toHaveLength(7);
  }
  expect(readdirSync(join(folder, 'triage-reports')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(page(folder)).toContain('8 drops');
});

test.skipIf(process.platform === 'win32')('Ctrl-C while a report is made lets it be finished', async () => {
  const folder = kitchenWith({ 'b.xml': log });
  copyFileSync('fixtures/demo/NDES01/Connector 2-8 March.xml', join(folder, 'in/a.xml'));
  writeFileSync(join(folder, 'in/c.xml'), log);
  const { child, out } = start(folder);
  await until(() => readdirSync(join(folder, 'triage-reports')).some((name) => /^\.\d/.test(name)) || out() !== '');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(out().trimEnd().split('\n')).toHaveLength(reportsIn(folder).length);
  expect(sources(folder)).toHaveLength(reportsIn(folder).length);
});

test('what is told of changes is a part of its own, which other commands do not load', () => {
  const word = 'awaitWriteFinish';
  expect(readFileSync('dist/parts/chokidar.cjs', 'utf8')).toContain(word);
  expect(readFileSync('dist/command.cjs', 'utf8')).not.toContain(word);
});
