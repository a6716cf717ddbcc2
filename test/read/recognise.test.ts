import { expect, test } from 'vitest';
import { latin, readChunks, readExport } from './read-export.ts';
import { anXmlEvent } from './write-exports.ts';

test.each([
  ['evt', 'convert', '0\0\0\0LfLe\u0001\0\0\0'],
  ['zip', 'save', 'PK\u0003\u0004\u0014\0'],
  ['zip', 'save', `PK\u0005\u0006${'\0'.repeat(18)}`],
  ['gzip', 'save', latin('\u001F\u008B\u0008\0')],
  ['cab', 'expand', 'MSCF\0\0\0\0'],
  ['tar', 'unpack', `logs/a.xml${'\0'.repeat(247)}ustar\0`],
  ['rar', 'unpack', 'Rar!\u001A\u0007'],
  ['etl', 'trace', traceOf(0x02)],
  ['etl', 'trace', traceOf(0x01)],
  [
    'clixml',
    'original',
    '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj/></Objs>',
  ],
  ['evtxexportText', 'original', 'evtxexport 20181227\n\nEvent number\t\t\t: 1\n'],
  ['formatList', 'original', '\n\nTimeCreated  : 5/20/2026 9:41:03 PM\nProviderName : Toaster\n'],
  ['chainsawCsv', 'original', 'timestamp,detections,path,Event ID\n'],
  ['splunkCsv', 'original', '_time,host,source,_raw\n'],
  ['elasticCsv', 'original', '@timestamp,event.code,message\n'],
  ['legacyEventViewerCsv', 'original', '5/20/2003,9:41:03 PM,EventLog,Information,None,6005,N/A,HOST,started\n'],
])('%s is told apart, and what to do instead is said', async (kind, instead, content) => {
  const reading = await readExport(content);
  expect(reading).toMatchObject({ form: null, records: 0, unreadable: 0 });
  expect(reading.problems).toMatchObject([{ code: 'file-kind-not-read', gravity: 'error', args: { kind, instead } }]);
});

/** How a trace log begins: the header of a buffer of 64 KiB, and that of the first event, of 32 or 64 bits. */
function traceOf(bits: number, bufferBytes = 0x10000, kind = 0): Uint8Array {
  const bytes = new Uint8Array(1024);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, bufferBytes, true);
  header.setUint32(4, 0x200, true);
  header.setUint32(72, (0xc0 << 24) | (bits << 16) | 2, true);
  header.setUint16(76, 0x138, true);
  header.setUint16(78, kind, true);
  return bytes;
}

test.each([
  ['of another kind of event', traceOf(2, 0x10000, 0x0301)],
  ['with another header', traceOf(3)],
  ['that is fuller than it is large', traceOf(2, 0x100)],
  ['of an odd size', traceOf(2, 0x10001)],
])('a buffer %s is not taken for a trace log', async (_name, bytes) => {
  expect((await readExport(bytes)).codes).toEqual(['file-not-event-log']);
});

test.each([
  ['a page', '<!doctype html>\n<html><body>hello</body></html>', '<!doctype html> <html><body>hello</body></html>'],
  ['a table of other things', 'Name,Price\nToast,3\n', 'Name,Price Toast,3'],
  ['XML with events of another sort', '<Events2><Event id="1"><Name>party</Name></Event></Events2>', '<Events2>'],
  [
    'keys of the registry',
    '\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL',
    'Windows Registry Editor Version',
  ],
  ['a memory dump', 'MDMP\u0093\u00A7\0\0\u0012\0', '4D 44 4D 50'],
  ['a program', 'MZ\u0090\0\u0003\0\0\0', '4D 5A C2 90 00 03 00 00'],
])('%s is no event log, and how it begins is quoted', async (_name, content, found) => {
  const reading = await readExport(content);
  expect(reading).toMatchObject({ form: null, records: 0, codes: ['file-not-event-log'] });
  expect(String(reading.problems[0]?.args['found'])).toContain(found);
});

test('nothing, and nothing but NULs, is empty', async () => {
  for (const content of ['', '\0', '\0'.repeat(200_000)]) {
    const reading = await readExport(content);
    expect(reading).toMatchObject({ form: null, encoding: null, records: 0, codes: ['file-empty'] });
  }
});

test('a refusal of the system is a problem with its reason, and what was read before is kept', async () => {
  const refuse = () => {
    throw new Error('access is denied');
  };
  async function* midway() {
    yield new TextEncoder().encode(`<Events>${anXmlEvent()}${anXmlEvent().slice(0, 90)}`);
    refuse();
  }
  const atOnce = await readChunks(refuse);
  expect(atOnce).toMatchObject({
    form: null,
    problems: [{ code: 'file-not-readable', args: { reason: 'access is denied' } }],
  });
  const later = await readChunks(midway);
  expect(later).toMatchObject({ form: 'wevtutil-xml', records: 1, unreadable: 1 });
  expect(later.codes).toEqual(['record-cut', 'file-not-readable']);
});

test('what an input says of itself is a problem, and is not called empty besides', async () => {
  const { readInput } = await import('../../src/read/read-input.ts');
  const problems: unknown[] = [];
  const sink = { event() {}, problem: (problem: unknown) => problems.push(problem) };
  async function* chunks() {}
  const said = [{ code: 'archive-limit', args: { limit: 'depth', most: '3' } } as const];
  await readInput({ name: 'a.zip', chunks, problems: () => said }, {}, sink);
  expect(problems).toEqual([{ ...said[0], gravity: 'error', place: { input: 'a.zip' } }]);
});

test('a file that is not read is let go', async () => {
  let released = false;
  async function* endless() {
    try {
      for (;;) yield new TextEncoder().encode('lorem ipsum '.repeat(1000));
    } finally {
      released = true;
    }
  }
  expect((await readChunks(endless)).codes).toEqual(['file-not-event-log']);
  expect(released).toBe(true);
});

test('what the sink throws is not taken for a fault of the file', async () => {
  const { readInput } = await import('../../src/read/read-input.ts');
  async function* chunks() {
    yield new TextEncoder().encode(anXmlEvent());
  }
  const sink = {
    event() {
      throw new TypeError('a defect');
    },
    problem() {},
  };
  await expect(readInput({ name: 'x', chunks }, {}, sink)).rejects.toThrow('a defect');
});
