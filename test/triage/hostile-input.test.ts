import { expect, test } from 'vitest';
import { triage, type TriageResult } from '../../src/index.ts';
import { toasterPack } from '../support/events.ts';

const count = 60_000;

/** A table of many events, each with a value of its own in one place. */
async function triageTable(row: (at: number) => string): Promise<TriageResult> {
  const input = {
    name: 'hostile.csv',
    async *chunks() {
      const encoder = new TextEncoder();
      yield encoder.encode('"TimeCreated","Id","Level","ProviderName","LogName","MachineName","Message"\r\n');
      for (let at = 0; at < count; at += 1_000) {
        const rows = Array.from({ length: 1_000 }, (_, more) => row(at + more));
        yield encoder.encode(rows.join(''));
      }
    },
  };
  const tool = { name: 'evtriage', version: '0', runtime: 'test' };
  return triage([input], [toasterPack], { locale: 'en', command: 'evtriage', tool, timeZone: 'UTC' });
}

const row = (id: number, provider: string, host: string, fields: Readonly<Record<string, string>>) => {
  const message = JSON.stringify(fields).replaceAll('"', '""');
  return `"2026-05-20 21:41:03","${id}","2","${provider}","${provider}/Admin","${host}","${message}"\r\n`;
};

const problemsOf = ({ inputs }: TriageResult) => inputs.flatMap(({ problems }) => problems.map(({ code }) => code));
const sumOf = ({ groups }: TriageResult) => groups.reduce((sum, group) => sum + group.count, 0);

test('sixty thousand codes of one event end in a report of ordinary size, and no event is lost', async () => {
  const result = await triageTable((at) =>
    row(102, 'Toaster', 'HOST1', { DiagnosticCode: `0x${(0x8000_0000 + at * 37).toString(16)}` }),
  );
  expect(sumOf(result)).toBe(count);
  expect(result.totals).toMatchObject({ records: count, failures: count, unknown: 0 });
  expect(result.groups).toHaveLength(201);
  expect(result.findings).toHaveLength(201);
  expect(problemsOf(result)).toContain('codes-folded');
  expect(JSON.stringify(result).length).toBeLessThan(5_000_000);
}, 60_000);

test('sixty thousand providers are counted, ten thousand of them by name', async () => {
  const result = await triageTable((at) => row(at % 65_536, `Stranger ${at}`, 'HOST1', {}));
  expect(sumOf(result)).toBe(count);
  expect(result.totals).toMatchObject({ records: count, failures: count, unknown: count });
  expect(result.groups).toHaveLength(10_001);
  expect(result.groups.find(({ folded }) => folded)).toMatchObject({ count: 50_000, provider: '', code: null });
  expect(problemsOf(result)).toContain('events-folded');
}, 60_000);

test('sixty thousand devices, authorities and servers of one failure are counted as far as they are told apart', async () => {
  const result = await triageTable((at) => row(102, 'Toaster', `HOST${at}`, { DeviceId: `d${at}`, CAName: `ca${at}` }));
  expect(sumOf(result)).toBe(count);
  expect(result.findings).toMatchObject([{ events: count, affected: { devices: { total: 20_000, more: true } } }]);
  expect(problemsOf(result).filter((code) => code === 'names-folded')).toHaveLength(2);
}, 60_000);

test('a name as long as a record is cut', async () => {
  const result = await triageTable((at) => (at < 2 ? row(102, `T${'x'.repeat(1_000_000)}${at}`, 'HOST1', {}) : ''));
  expect(result.groups).toMatchObject([{ count: 2 }]);
  expect(result.groups[0]?.provider.length).toBe(301);
});
