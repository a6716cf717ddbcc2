import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { readRequest } from '../../src/cli/read-request.ts';
import type { Request, TriageRequest } from '../../src/cli/request.ts';

function read(typed: string, env: Io['env'] = {}): Promise<Request> {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  return readRequest(typed.split(' ').filter(Boolean), { ...streams, env, cwd: '/' });
}

async function triage(typed: string, env: Io['env'] = {}): Promise<TriageRequest> {
  const request = await read(typed, env);
  if (request.command !== 'triage') throw new Error(`read as ${request.command}`);
  return request;
}

test('paths alone ask for every format in ./triage-report, in English, with our rules', async () => {
  expect(await triage('logs more')).toEqual({
    command: 'triage',
    paths: ['logs', 'more'],
    out: './triage-report',
    formats: ['html', 'md', 'json', 'ticket'],
    bundle: false,
    full: false,
    locale: 'en',
    rules: [],
    builtin: true,
    redaction: { profile: 'share', keep: [], shiftTime: false },
    failOn: null,
    strict: false,
    quiet: false,
    progress: true,
    verbose: false,
    parser: 'fast',
  });
});

test('how exports are read can be said: the order of dates, the encoding by any of its names, and the parser', async () => {
  expect(await triage('logs --date-order mdy --encoding SJIS --parser full')).toMatchObject({
    dateOrder: 'mdy',
    encoding: 'shift_jis',
    parser: 'full',
  });
});

test('evtriage triage is the same as evtriage', async () => {
  expect(await triage('triage logs')).toEqual(await triage('logs'));
  expect((await triage('triage triage')).paths).toEqual(['triage']);
  expect((await triage('-- explain')).paths).toEqual(['explain']);
});

test('formats are taken once each, however they are listed and cased', async () => {
  expect((await triage('logs -f json,MD -f json')).formats).toEqual(['json', 'md']);
});

test('a date alone is the first instant of that day, in UTC or in the zone that was given', async () => {
  expect(await triage('logs --since 2026-03-07 --until 2026-03-08')).toMatchObject({
    since: '2026-03-07T00:00:00.000Z',
    until: '2026-03-08T00:00:00.000Z',
  });
  expect(await triage('logs --since 2026-03-07 --tz Asia/Shanghai')).toMatchObject({
    since: '2026-03-06T16:00:00.000Z',
    timeZone: 'Asia/Shanghai',
  });
  // Midnight did not exist in São Paulo on the day summer time began.
  expect(await triage('logs --since 2018-11-04 --tz America/Sao_Paulo')).toMatchObject({
    since: '2018-11-04T03:00:00.000Z',
  });
});

test.each([
  ['2026-03-07T04:02', '2026-03-07T04:02:00.000Z'],
  ['2026-03-07T04:02:11.5Z', '2026-03-07T04:02:11.500Z'],
  ['2026-03-07T04:02:11+08:00', '2026-03-06T20:02:11.000Z'],
])('--until %s is %s', async (typed, meant) => {
  expect((await triage(`logs --until ${typed}`)).until).toBe(meant);
});

test('--now goes before SOURCE_DATE_EPOCH, and without both nothing is said of now', async () => {
  const env = { SOURCE_DATE_EPOCH: '1772841600' };
  expect((await triage('logs --now 2026-01-01', env)).now).toBe('2026-01-01T00:00:00.000Z');
  expect((await triage('logs', env)).now).toBe('2026-03-07T00:00:00.000Z');
  expect(await triage('logs', { SOURCE_DATE_EPOCH: '' })).not.toHaveProperty('now');
});

test('explain takes several words, negative numbers too, and the options of rules', async () => {
  expect(await read('explain 20102 -2147024891 --no-builtin --locale ZH-cn --rules a')).toEqual({
    command: 'explain',
    queries: ['20102', '-2147024891'],
    locale: 'zh-CN',
    rules: ['a'],
    builtin: false,
  });
});

test('--help and --version need nothing else', async () => {
  expect(await read('--help --locale zh-CN')).toEqual({ command: 'help', locale: 'zh-CN', about: null });
  expect(await read('explain -h')).toEqual({ command: 'help', locale: 'en', about: 'explain' });
  expect(await read('logs --version')).toEqual({ command: 'version', locale: 'en', packs: false });
  expect(await read('--version --verbose')).toEqual({ command: 'version', locale: 'en', packs: true });
});

test('watch takes an inbox, and of each drop what a triage takes', async () => {
  expect(await read('watch in --tz Asia/Shanghai -f md')).toMatchObject({
    command: 'watch',
    inbox: 'in',
    out: './triage-reports',
    once: false,
    pollMs: null,
    quietMs: 3_000,
    each: { command: 'triage', timeZone: 'Asia/Shanghai', formats: ['md'], failOn: null, strict: false },
  });
  expect(await read('watch in --out reports --once --poll 2.5 --settle 0')).toMatchObject({
    out: 'reports',
    once: true,
    pollMs: 2_500,
    quietMs: 0,
  });
});
