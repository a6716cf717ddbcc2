import { expect, test } from 'vitest';
import { cleanText } from '../../src/read/clean-text.ts';
import { readExport } from './read-export.ts';
import { anXmlEvent } from './write-exports.ts';

const marks = ['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069', '\uFEFF'];

/** The same text with one of the marks before every character. */
function marked(text: string): string {
  return Array.from(text, (character, at) => `${marks[at % marks.length]}${character}`).join('');
}

const asItIs = (text: string): string => text;

const forms: readonly (readonly [string, (mark: (text: string) => string) => string])[] = [
  [
    'a list of Event Viewer',
    (mark) =>
      `${['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category', 'Log', 'Computer'].map(mark).join(',')}\r\n` +
      `${mark('Error')},${mark('20/05/2026 21:41:03')},${mark('Toaster')},12,None,${mark('Toaster/Admin')},` +
      `${mark('HOST1')},"${mark('too hot at 20/05/2026')}"\r\n`,
  ],
  [
    'a table of Get-WinEvent',
    (mark) =>
      '"Message","Id","LevelDisplayName","RecordId","ProviderName","LogName","MachineName","TimeCreated"\r\n' +
      `"${mark('too hot')}","12","${mark('Fehler')}","9","${mark('Toaster')}","${mark('Toaster/Admin')}",` +
      `"${mark('HOST1')}","${mark('5/20/2026 9:41:03 PM')}"\r\n`,
  ],
  [
    'XML',
    (mark) =>
      anXmlEvent({
        id: 12,
        provider: mark('Toaster'),
        message: mark('too hot'),
        more: `<EventData><Data Name='${mark('Part')}'>${mark('coil')}</Data><Data>${mark('two')}</Data></EventData>`,
      })
        .replace('HOST1', mark('HOST1'))
        .replace('Toaster/Admin', mark('Toaster/Admin')),
  ],
  [
    'copied text',
    (mark) =>
      `Log Name:  ${mark('Toaster/Admin')}\r\nSource:  ${mark('Toaster')}\r\nDate:  ${mark('20/05/2026 21:41:03')}\r\n` +
      `Event ID:  12\r\nLevel:  ${mark('Error')}\r\nComputer:  ${mark('HOST1')}\r\nDescription:\r\n${mark('too hot')}\r\n`,
  ],
  [
    'JSON',
    (mark) =>
      JSON.stringify({
        '@timestamp': '2026-05-20T21:41:03.000Z',
        message: mark('too hot'),
        log: { level: mark('error') },
        winlog: {
          event_id: '12',
          provider_name: mark('Toaster'),
          channel: mark('Toaster/Admin'),
          computer_name: mark('HOST1'),
          record_id: 9,
          event_data: { [mark('Part')]: mark('coil') },
        },
      }),
  ],
];

test.each(forms)('marks that nobody sees make no other event of one in %s', async (_form, write) => {
  const [plain, hidden] = [await readExport(write(asItIs)), await readExport(write(marked))];
  expect(plain).toMatchObject({ records: 1, unreadable: 0 });
  const lessPlace = ({ events, codes }: typeof plain) => [codes, events.map(({ place: _place, ...event }) => event)];
  expect(lessPlace(hidden)).toEqual(lessPlace(plain));
});

test('joiners stay, because they are a matter of spelling in some scripts', () => {
  expect(cleanText('می\u200Cخواهم \u200D')).toBe('می\u200Cخواهم \u200D');
});
