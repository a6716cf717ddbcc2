import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BenchForm, makeInput } from '../bench/make-inputs.mjs';
import { type Reading, readExport } from './read/read-export.ts';

/** What each form cannot carry, which is said once. */
const said = {
  xml: [],
  csv: ['zone-assumed'],
  'viewer-csv': ['zone-assumed'],
  evtx: ['message-text-missing'],
} as const satisfies Record<BenchForm, readonly string[]>;

const forms = Object.keys(said) as BenchForm[];
const megabyte = 1_000_000;

let room: string;
const logs = new Map<BenchForm, { readonly written: number; readonly bytes: Uint8Array; readonly read: Reading }>();

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'evtriage-test-'));
  for (const form of forms) {
    const path = join(room, form);
    const written = makeInput(form, path, megabyte);
    const bytes = readFileSync(path);
    logs.set(form, { written, bytes, read: await readExport(bytes) });
  }
});
afterAll(() => rmSync(room, { recursive: true }));

test.each(forms)('every event of the %s log of the benchmark is read', (form) => {
  const { written, read } = logs.get(form)!;
  expect(read.events).toHaveLength(written);
  expect(read.codes).toEqual(said[form]);
});

test.each(forms)('the %s log of the benchmark is about as large as asked', (form) => {
  const { bytes } = logs.get(form)!;
  expect(bytes.length / megabyte).toBeGreaterThan(0.9);
  expect(bytes.length / megabyte).toBeLessThan(1.1);
});

test.each(forms)('the %s log of the benchmark tells what the XML tells', (form) => {
  const told = (one: BenchForm) => {
    const { events } = logs.get(one)!.read;
    const newestFirst = one === 'evtx' ? events.toReversed() : events;
    return newestFirst.slice(0, 500).map(({ provider, eventId, time }) => [provider, eventId, time.utc?.slice(0, 19)]);
  };
  expect(told(form)).toEqual(told('xml'));
});

test('the .evtx log of the benchmark has all that the XML has, but for the messages', () => {
  const told = (form: BenchForm) =>
    logs.get(form)!.read.events.map(({ message: _message, place: _place, ...rest }) => rest);
  const [evtx, xml] = [told('evtx').toReversed().slice(0, 500), told('xml').slice(0, 500)];
  expect(evtx).toEqual(xml);
});
