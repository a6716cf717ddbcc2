import { expect, test } from 'vitest';
import { limits } from '../../src/read/limits.ts';
import { readChunks, readExport } from './read-export.ts';
import { asGetWinEventJson, asHits } from './write-json.ts';

const one = { level: 2, provider: 'Toaster', time: '2026-05-20T21:41:03Z', record: 7, message: 'It burnt' } as const;
const three = [1, 2, 3].map((id) => ({ ...one, id }));
const time = '"TimeCreated":{"#attributes":{"SystemTime":"2026-05-20T21:41:03Z"}}';
const line = (id: number, more = ''): string => `{"Event":{"System":{${time},"EventID":${id}}${more}}}`;

async function idsOf(text: string) {
  const { events, problems, unreadable } = await readExport(text);
  const lost = problems.filter(({ code }) => code.startsWith('record-'));
  expect(lost).toHaveLength(unreadable);
  return [
    events.map(({ eventId }) => eventId),
    lost.map(({ args, code, place }) => [code, args['reason'], place.line]),
  ];
}

test.each([
  ['a quote is missing', line(2).replace('"System"', 'System"'), 'json'],
  ['a text runs into the next line', `${line(2).slice(0, -3)},"a":"b`, 'json'],
  ['a bracket is of the other kind', line(2).replace(/\}$/, ']'), 'json'],
  ['a bracket is missing', line(2).slice(0, -1), 'interrupted'],
  ['a value is missing', '{"Event":', 'interrupted'],
  ['its first bracket is missing', line(2).slice(1), 'json'],
  ['it is no JSON', line(2, ',"a":nothing'), 'json'],
  ['it goes too deep', line(2, `,"a":${'['.repeat(100)}${']'.repeat(100)}`), 'json'],
  ['it has no event id', '{"Event":{"System":{}}}', 'id'],
])('a record costs itself alone when %s', async (_name, broken, reason) => {
  expect(await idsOf(`${line(1)}\n${broken}\n${line(3)}\n${line(4)}\n`)).toEqual([
    [1, 3, 4],
    [['record-broken', reason, 2]],
  ]);
});

test('a broken object costs one record in a list over many lines, and in a list on one line', async () => {
  const pretty = asGetWinEventJson(three);
  const inLines = pretty.replace('"Id": 2,', '"Id: 2,');
  expect(inLines).not.toBe(pretty);
  expect(await idsOf(inLines)).toEqual([[1, 3], [['record-broken', 'json', 18]]]);
  const hits = asHits(three);
  const inOne = hits.replace('"event_id":"2"', '"event_id":2"');
  expect(inOne).not.toBe(hits);
  expect(await idsOf(inOne)).toEqual([[1, 3], [['record-broken', 'json', 1]]]);
});

test('a list that ends in mid record, or between two, is told to be cut', async () => {
  const text = asGetWinEventJson(three);
  const third = text.lastIndexOf('{\r\n    "Id"');
  expect(await readExport(text.slice(0, third + 30))).toMatchObject({ records: 2, codes: ['record-cut'] });
  expect(await readExport(text.slice(0, third))).toMatchObject({ records: 2, codes: ['file-cut'] });
});

test('two lists in one file are read, and it is told', async () => {
  const list = asGetWinEventJson(three, 5);
  expect(await readExport(`${list}\r\n\uFEFF${list}`)).toMatchObject({ records: 6, codes: ['export-concatenated'] });
});

test('control characters, escapes and halves of characters in texts do no harm', async () => {
  const { events, codes } = await readExport(
    String.raw`{"Event":{"System":{"EventID":4,${time}},"EventData":{"a":"\u0000\"}{\\","b":"\ud83c","c":"\u200e5"}}}`,
  );
  expect(codes).toEqual([]);
  expect(events[0]?.data).toEqual({ a: '\uFFFD"}{\\', b: '\ud83c', c: '5' });
});

test('a record over the limit is left out, and the rest is read', async () => {
  async function* chunks() {
    const encoder = new TextEncoder();
    yield encoder.encode(`${line(1)}\n{"Event":{"System":{"EventID":2},"EventData":{"a":"`);
    const block = encoder.encode('x'.repeat(limits.blockChars));
    for (let size = 0; size <= limits.recordChars; size += limits.blockChars) yield block;
    yield encoder.encode(`"}}}\n${line(3)}\n`);
  }
  const reading = await readChunks(chunks);
  expect(reading.events.map(({ eventId }) => eventId)).toEqual([1, 3]);
  expect(reading.problems).toMatchObject([{ code: 'record-too-large', place: { line: 2 } }]);
});

test('text without end that is no record does not fill the memory', async () => {
  const deep = `${line(1)}\n${'['.repeat(200_000)}\n${line(2)}`;
  expect(await readExport(deep)).toMatchObject({ records: 2, unreadable: 1 });
  const nested = `${line(1)}\n${'{"a":\n'.repeat(20_000)}${line(2)}`;
  const reading = await readExport(nested);
  expect(reading.events.map(({ eventId }) => eventId)).toContain(1);
  expect(reading.unreadable).toBeGreaterThan(0);
});
