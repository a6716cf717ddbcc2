import { expect, test } from 'vitest';
import { triage } from '../../src/index.ts';
import { toasterPack } from '../support/events.ts';
import { readExport } from './read-export.ts';

const table = (...rows: readonly (readonly [id: number, message: string])[]) =>
  [
    '"TimeGenerated","EventID","EntryType","Source","Message"\r\n',
    ...rows.map(([id, text]) => `"5/20/2026 9:41:03 PM","${id}","Error","Toaster","${text.replaceAll('"', '""')}"\r\n`),
  ].join('');

test('messages whose letters became question marks are told once, and id, source and codes are kept', async () => {
  const lost = '??????????? 0x80070005 ??????';
  const reading = await readExport(table([1, lost], [2, lost], [3, 'Was it hot? Really? Yes??? No.']));
  expect(reading.events.map(({ eventId, provider, message }) => [eventId, provider, message])).toEqual([
    [1, 'Toaster', lost],
    [2, 'Toaster', lost],
    [3, 'Toaster', 'Was it hot? Really? Yes??? No.'],
  ]);
  expect(reading.problems.filter(({ code }) => code === 'text-lossy')).toMatchObject([
    { gravity: 'warning', args: { count: 2 }, place: { line: 2 } },
  ]);
});

const descriptions = {
  English: (values: string) => `No text for Event ID '102' in Source 'Toaster' was found. Part of the event:${values}`,
  German: (values: string) => `Kein Text für Ereignis-ID "102" in Quelle "Toaster". Teil des Ereignisses: ${values}`,
  Japanese: (values: string) => `ソース 'Toaster' のイベント ID '102' の説明はありません。イベントの一部：${values}`,
  'a language that was lost': (values: string) => `??????? ID '102' (??? 'Toaster') ????????:${values}`,
};

test.each(Object.entries(descriptions))(
  'what a message without its text holds becomes values, in %s',
  async (_, say) => {
    const { events } = await readExport(table([102, say("'no bread', '0x00000405', 'it's: 'cold'', ''")]));
    expect(events[0]?.data).toEqual({ Data1: 'no bread', Data2: '0x00000405', Data3: "it's: 'cold'", Data4: '' });
  },
);

test('names and codes in such values are found', async () => {
  const payload = '{"DeviceId":"d1","DiagnosticCode":"0x00000405"}';
  const bytes = new TextEncoder().encode(table([102, descriptions.English(`'${payload}'`)]));
  const input = {
    name: 'toaster.csv',
    async *chunks() {
      yield bytes;
    },
  };
  const tool = { name: 'evtriage', version: '0', runtime: 'test' };
  const { groups } = await triage([input], [toasterPack], { locale: 'en', command: 'evtriage', tool });
  expect(groups).toMatchObject([{ code: '0x00000405', affected: { devices: { top: [{ id: 'd1' }] } } }]);
});

test.each([
  ['an ordinary message that ends in a quote', "He called it 'toast'"],
  ['a message that names a value after a colon, but not itself', "The value is:'a', 'b'"],
  ['a message about its source that names no other event', "Toaster says: 'a', 'b'"],
  ['a message whose number is part of another one', "Toaster 1021 says: 'a', 'b'"],
])('%s gives no values', async (_, message) => {
  const { events } = await readExport(table([102, message]));
  expect(events[0]?.data).toEqual({});
});
