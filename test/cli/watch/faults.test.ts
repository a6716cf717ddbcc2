import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import * as door from '../../../src/index.ts';
import { kitchenWith, log, page, reportsIn, watchOnce } from './inbox.ts';

vi.mock('../../../src/index.ts', { spy: true });

/** What the system refuses: a call on a path that this fits, with this code, so many times. */
interface Fault {
  readonly call: 'writeFile' | 'rename' | 'stat' | 'readdir';
  readonly path: RegExp;
  readonly code: string;
  times: number;
}

const faults = vi.hoisted((): { now: Fault[] } => ({ now: [] }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const faulty =
    <Args extends unknown[], Result>(call: Fault['call'], make: (path: string, ...rest: Args) => Promise<Result>) =>
    async (path: string, ...rest: Args): Promise<Result> => {
      const fault = faults.now.find((one) => one.call === call && one.times > 0 && one.path.test(path));
      if (!fault) return await make(path, ...rest);
      fault.times -= 1;
      throw Object.assign(new Error(`${fault.code}: ${call}`), { code: fault.code });
    };
  return {
    ...real,
    writeFile: faulty('writeFile', real.writeFile as never),
    rename: faulty('rename', real.rename as never),
    stat: faulty('stat', real.stat as never),
    readdir: faulty('readdir', real.readdir as never),
  };
});

beforeEach(() => {
  faults.now = [];
});

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function leftOvers(folder: string): readonly string[] {
  return readdirSync(join(folder, 'triage-reports')).filter((name) => name.startsWith('.'));
}

test.each([
  ['a report', 'writeFile', /report\.md/, 'the disk is full (ENOSPC)'],
  ['the key', 'writeFile', /DO-NOT-SEND-redaction-key/, 'the disk is full (ENOSPC)'],
  ['the record', 'writeFile', /DO-NOT-SEND-watched/, 'the disk is full (ENOSPC)'],
  ['the folder of a report', 'rename', /-xml\.tmp$/, 'the disk is full (ENOSPC)'],
] as const)(
  'when there is no room for %s it is told once, and each report is written once when there is',
  async (_, call, path, said) => {
    const folder = kitchenWith({ 'a.xml': log, 'b.xml': log });
    faults.now = [{ call, path, code: 'ENOSPC', times: 2 }];
    const ran = await watchOnce(folder);
    expect(ran.status).toBe(0);
    expect(count(ran.stderr, `nothing was written: ${said}`)).toBe(1);
    expect(reportsIn(folder)).toHaveLength(2);
    expect(ran.stdout.trimEnd().split('\n').toSorted()).toEqual(
      reportsIn(folder).map((name) => join('triage-reports', name, 'report.html')),
    );
    expect(page(folder)).toContain('2 drops');
    expect(leftOvers(folder)).toEqual([]);
    expect(await watchOnce(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
  },
);

test('a report that gets to its place only later counts and is told of once', async () => {
  const folder = kitchenWith({ 'broken.xml': '<Event', 'c.xml': log });
  faults.now = [{ call: 'rename', path: /-broken-xml\.tmp$/, code: 'ENOSPC', times: 2 }];
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(3);
  expect(count(ran.stderr, 'broken.xml: Cannot judge: ')).toBe(1);
  expect(count(ran.stdout, 'report.html')).toBe(2);
});

test('so does one that a killed run did not get there', async () => {
  const folder = kitchenWith({ 'broken.xml': '<Event' });
  await watchOnce(folder);
  const [report = ''] = reportsIn(folder);
  renameSync(join(folder, 'triage-reports', report), join(folder, 'triage-reports', `.${report}.tmp`));
  const ran = await watchOnce(folder);
  expect(ran).toMatchObject({ status: 3, stdout: `${join('triage-reports', report, 'report.html')}\n` });
  expect(ran.stderr).toMatch(/^broken\.xml: Cannot judge: .*\n$/);
});

test('when there is no room for the list it is written later, and the report not again', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  let written = 0;
  faults.now = [
    {
      call: 'rename',
      // The first is the one at the start.
      path: { test: (path: string) => path.includes('.index.html.') && ++written > 1 } as RegExp,
      code: 'ENOSPC',
      times: 1,
    },
  ];
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(0);
  expect(count(ran.stdout, 'report.html')).toBe(1);
  expect(reportsIn(folder)).toHaveLength(1);
  expect(page(folder)).toContain('1 drop.');
});

test.each(['EBUSY', 'EPERM', 'EACCES'])(
  'a file that is locked (%s) is told of once and read when it is free',
  async (code) => {
    const folder = kitchenWith({ 'a.xml': log, 'b.xml': log });
    // Each look at the inbox and each attempt asks for it.
    faults.now = [{ call: 'stat', path: /in[\\/]a\.xml$/, code, times: 4 }];
    const ran = await watchOnce(folder);
    expect(ran.status).toBe(0);
    expect(count(ran.stderr, `(${code}). It is tried again until it can be read`)).toBe(1);
    expect(ran.stderr.indexOf('b.xml: High')).toBeLessThan(ran.stderr.indexOf('a.xml: High'));
    expect(reportsIn(folder)).toHaveLength(2);
  },
);

test('an inbox that cannot be read for a while is told of once', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  let looks = 0;
  // The first look asks whether it is there at all.
  faults.now = [
    {
      call: 'readdir',
      path: { test: (path: string) => path.endsWith('in') && ++looks > 1 } as RegExp,
      code: 'EIO',
      times: 2,
    },
  ];
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(0);
  expect(count(ran.stderr, 'the inbox cannot be read: the disk could not deliver it (EIO)')).toBe(1);
  expect(reportsIn(folder)).toHaveLength(1);
});

test('a report that would hold a real name is not written, is not tried again, and stands in the list', async () => {
  const folder = kitchenWith({ 'a.xml': log, 'b.xml': log });
  vi.mocked(door.render).mockImplementationOnce(async () => [{ name: 'report.md', text: 'KITCHEN\n' }]);
  const ran = await watchOnce(folder, '--format', 'md');
  expect(ran.status).toBe(4);
  expect(ran.stderr).toContain('nothing was written, because report.md would still hold real names');
  expect(ran.stderr).toContain('a.xml: nothing is done about it until it changes');
  expect(reportsIn(folder)).toHaveLength(1);
  expect(page(folder)).toContain('A real name or a secret would have stood in the report');
  expect(leftOvers(folder)).toEqual([]);
  expect(await watchOnce(folder, '--format', 'md')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a defect is called one and ends neither the watch nor the other reports', async () => {
  const folder = kitchenWith({ 'a.xml': log, 'b.xml': log });
  vi.mocked(door.triage).mockImplementationOnce(async () => {
    throw new TypeError('no such thing');
  });
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(70);
  expect(ran.stderr).toContain('this is a defect of evtriage, not of your files: "no such thing"');
  expect(ran.stderr).not.toMatch(/^ +at /m);
  expect(reportsIn(folder)).toHaveLength(1);
  expect(page(folder)).toContain('That is a defect of evtriage');
});

test('a file that changes while it is read is read again, and what was read of it is not written', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  const { writeFileSync } = await import('node:fs');
  vi.mocked(door.redact).mockImplementationOnce(async (...args) => {
    writeFileSync(join(folder, 'in/a.xml'), log.replaceAll('KITCHEN', 'PANTRY-AND-MORE'));
    const { redact } = await vi.importActual<typeof door>('../../../src/index.ts');
    return await redact(...args);
  });
  const ran = await watchOnce(folder);
  expect(reportsIn(folder)).toHaveLength(1);
  expect(ran.stderr).toContain('a.xml: High: PANTRY-AND-MORE stayed hungry');
  expect(ran.stderr).not.toContain('KITCHEN');
  const key = join(folder, 'triage-reports', reportsIn(folder)[0] ?? '', 'DO-NOT-SEND-redaction-key.json');
  expect(existsSync(key)).toBe(true);
  expect(readFileSync(key, 'utf8')).not.toContain('KITCHEN');
});
