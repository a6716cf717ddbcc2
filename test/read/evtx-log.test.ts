import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import type { EvtxElement } from '../../scripts/fixtures/forms/evtx/evtx-file.mjs';
import { data, little, number, text, type ToasterRecord, writeEvtx } from './evtx-events.ts';

const eventData = (...content: EvtxElement[]): Pick<ToasterRecord, 'more'> => ({
  more: [{ name: 'EventData', content }],
});

test('an event of an .evtx log is read whole', async () => {
  const reading = await readExport(
    writeEvtx([
      { id: 9, eventId: 12, level: 3, ...eventData(data('Slot', text('left')), { name: 'Data', content: 'b' }) },
    ]),
  );
  expect(reading).toMatchObject({ form: 'evtx', encoding: null, records: 1, unreadable: 0, timeBasis: 'utc' });
  expect(reading.events).toEqual([
    {
      provider: 'Toaster',
      channel: 'Toaster/Admin',
      computer: 'HOST1',
      eventId: 12,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.145Z', basis: 'utc', raw: '2026-05-20T21:41:03.1454614Z' },
      recordId: '9',
      message: '',
      data: { Slot: 'left', Data1: 'b' },
      place: { input: 'export', record: '9', offset: 4096 + 512 },
    },
  ]);
});

test('that there are no messages is said once', async () => {
  const reading = await readExport(writeEvtx([{ id: 1 }, { id: 2 }], [{ id: 3 }]));
  expect(reading.problems).toEqual([
    { code: 'message-text-missing', gravity: 'notice', args: {}, place: { input: 'export' } },
  ]);
});

test('a forwarded event brings its message, and nothing is said', async () => {
  const rendering = [
    { name: 'Message', content: 'first\r\nsecond' },
    { name: 'Level', content: 'Fehler' },
  ];
  const reading = await readExport(
    writeEvtx([{ id: 1, level: 0, more: [{ name: 'RenderingInfo', content: rendering }] }]),
  );
  expect(reading.problems).toEqual([]);
  expect(reading.events).toMatchObject([{ message: 'first\r\nsecond', level: 'error', data: {} }]);
});

test.each([
  ['a number in hex', number(0x14, 4, 0x8024_0016), '0x80240016'],
  ['a small number in hex', number(0x14, 4, 0), '0x0'],
  ['a long number in hex', number(0x15, 8, 0x8020_0000_0000_0001n), '0x8020000000000001'],
  ['a pointer', number(0x10, 4, 0x24c), '0x24c'],
  ['a long pointer', number(0x10, 8, 0x1_0000_0000n), '0x100000000'],
  ['a number', number(0x08, 4, 0x8024_0016), '2149842966'],
  ['a small signed number', number(0x05, 2, 300), '300'],
  ['a number that a double cannot hold', number(0x0a, 8, 0xffff_ffff_ffff_ffffn), '18446744073709551615'],
  ['a time', number(0x11, 8, 134_237_868_631_454_614n), '2026-05-20T21:41:03.1454614Z'],
  ['yes', number(0x0d, 4, 1), 'true'],
  [
    'a GUID',
    { type: 0x0f, bytes: Array.from({ length: 16 }, (_, at) => at) },
    '{03020100-0504-0706-0809-0A0B0C0D0E0F}',
  ],
  ['a SID', { type: 0x13, bytes: [1, 1, 0, 0, 0, 0, 0, 5, ...little(18, 4)] }, 'S-1-5-18'],
  ['bytes', { type: 0x0e, bytes: [0, 255] }, '00ff'],
  ['a type that nobody knows', { type: 0x55, bytes: [65, 200, 1] }, '41c801'],
  ['a number of a wrong size', { type: 0x08, bytes: [1, 2] }, '0102'],
  ['a list of two small numbers', { type: 0x86, bytes: [1, 0, 2, 0] }, '01000200'],
  ['a text that looks like a time', text('134237868631454614'), '134237868631454614'],
  ['a text that looks like a number in hex', text('0x0A'), '0x0A'],
  ['a text with a NUL and a mark that turns the line', text('a\0b\u202Ec\r\nd'), 'a\uFFFDbc\nd'],
  ['nothing', { type: 0x00, bytes: [] }, ''],
])('%s is written as Windows writes it', async (_name, value, written) => {
  const after = data('After', text('kept'));
  const { events, unreadable } = await readExport(writeEvtx([{ id: 1, ...eventData(data('Value', value), after) }]));
  expect(unreadable).toBe(0);
  expect(events).toMatchObject([{ data: { Value: written, After: 'kept' } }]);
});

test('a lone value, and values without names, are told from named ones', async () => {
  const unnamed = (content: string): EvtxElement => ({ name: 'Data', content: text(content) });
  const list = { type: 0x81, bytes: text('x\0y').bytes };
  const { events } = await readExport(
    writeEvtx([
      { id: 1, ...eventData(data('Only', text('one'))) },
      { id: 2, ...eventData(unnamed('lone')) },
      { id: 3, ...eventData(unnamed('a'), unnamed('b'), { name: 'Binary', content: { type: 0x0e, bytes: [171] } }) },
      { id: 4, ...eventData({ name: 'Data', content: list }) },
      { id: 5 },
    ]),
  );
  expect(events.map((event) => event.data)).toEqual([
    { Only: 'one' },
    { Data1: 'lone' },
    { Data1: 'a', Data2: 'b', Binary: 'AB' },
    { Data1: 'x', Data2: 'y' },
    {},
  ]);
});

test('what a provider puts into UserData has the names that its XML gives it', async () => {
  const content: EvtxElement[] = [
    { name: 'Program', content: text('toast.exe') },
    { name: 'Result', attributes: { value: number(0x14, 4, 5) }, content: 'denied' },
    {
      name: 'Slices',
      content: [
        { name: 'Slice', content: 'one' },
        { name: 'Slice', content: 'two' },
      ],
    },
  ];
  const { events } = await readExport(
    writeEvtx([{ id: 1, more: [{ name: 'UserData', content: [{ name: 'Toasting', content }] }] }]),
  );
  expect(events[0]?.data).toEqual({
    Program: 'toast.exe',
    'Result.value': '0x5',
    Result: 'denied',
    Slice: 'one',
    'Slice (2)': 'two',
  });
});

test('level 0 is what the keywords say, and unknown when they say nothing', async () => {
  const keywords = [0x8010_0000_0000_0000n, 0x8020_0000_0000_0000n, 0x80n];
  const { events } = await readExport(
    writeEvtx(keywords.map((mask, at) => ({ id: at + 1, level: 0, keywords: mask }))),
  );
  expect(events.map(({ level }) => level)).toEqual(['audit-failure', 'audit-success', 'unknown']);
});

test('a time that no log can have is not made up', async () => {
  const reading = await readExport(
    writeEvtx([{ id: 1, time: 0n }, { id: 2, time: 5_000_000_000_000_000_000n }, { id: 3 }]),
  );
  expect(reading.events.map(({ time }) => time.utc)).toEqual([null, null, '2026-05-20T21:41:03.145Z']);
  expect(reading.problems).toMatchObject([
    { code: 'message-text-missing' },
    { code: 'time-unreadable', args: { count: 2 } },
  ]);
});

test('records share the template that the first of them brings', async () => {
  const one = { id: 1, eventId: 5, ...eventData(data('Slot', text('left'))) };
  const two = { id: 2, eventId: 6, ...eventData(data('Slot', text('right'))), sameTemplate: true };
  const { events } = await readExport(writeEvtx([one, two]));
  expect(events.map((event) => [event.eventId, event.data['Slot']])).toEqual([
    [5, 'left'],
    [6, 'right'],
  ]);
});

test('the size of the pieces in which the bytes arrive changes nothing', async () => {
  const file = writeEvtx([{ id: 1 }, { id: 2 }], [{ id: 3 }], [{ id: 4 }]);
  const whole = await readExport(file);
  expect(whole.records).toBe(4);
  for (const size of [1000, 4096, 65_535, 65_536, 100_000]) {
    const sizes = Array.from({ length: Math.floor(file.length / size) }, () => size);
    expect(await readExport(file, {}, sizes)).toEqual(whole);
  }
});
