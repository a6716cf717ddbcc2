import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';

const event = (id: number): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='P'/>` +
  `<EventID>${id}</EventID><Level>2</Level><TimeCreated SystemTime='2026-05-20T21:41:03Z'/></System></Event>`;
const three = [1, 2, 3].map(event).join('\r\n');

test.each(['fast', 'full'] as const)('an event whose start tag is damaged is a lost record: %s', async (parser) => {
  for (const damaged of [three.replace(/<Event (?=[^]*<EventID>2)/, '<Evant '), three.replace('\r\n<', '\r\n')]) {
    const reading = await readExport(`<Events>${damaged}</Events>`, { parser });
    expect(reading.events.length + reading.unreadable).toBe(3);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code: 'record-broken', args: { reason: 'start' } }),
    );
  }
});

test.each(['fast', 'full'] as const)(
  'an event that was given up is not lost twice by its end tag: %s',
  async (parser) => {
    const outer = event(7).replace('</Event>', `${event(8)}</Event>`);
    const reading = await readExport(`<Events>${event(1)}${outer}${event(3)}</Events>`, { parser });
    expect(reading).toMatchObject({ records: 3, unreadable: 1 });
  },
);

test('a log without a root that ends in the first letters of a tag is told to be cut', async () => {
  expect((await readExport(three)).codes).toEqual([]);
  expect((await readExport(`${three}\r\n<Eve`)).codes).toEqual(['file-cut']);
});

test('NUL bytes between events are told', async () => {
  const reading = await readExport(`<Events>${event(1)}${'\0'.repeat(5000)}${event(2)}</Events>`);
  expect(reading).toMatchObject({ records: 2, codes: ['nuls-left-out'] });
});
