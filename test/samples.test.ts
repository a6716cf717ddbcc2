import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Reading, readChunks } from './read/read-export.ts';

/** Real exports that nobody in this project wrote. They carry no licence, so they are not part of it. */
const folder = process.env['EVTRIAGE_SAMPLES'] ?? '../shared/samples';
const isThere = existsSync(folder);

function readSample(name: string): Promise<Reading> {
  return readChunks(() => createReadStream(join(folder, name)), {}, name);
}

const title = isThere ? `real exports in ${folder}` : `NOT RUN: real exports, because ${folder} is not there`;

test(`${title}`, () => {
  expect(isThere || process.env['EVTRIAGE_SAMPLES'] === undefined).toBe(true);
});

describe.runIf(isThere)('real exports', () => {
  // The counts of XML are those of `<Event ` and `</Event>` in the file; those of tables were counted by another CSV reader.
  test.each([
    ['event-viewer-csv/en-GB_Security.csv', 'event-viewer-csv', 1281, 0, ['zone-assumed']],
    ['event-viewer-csv/de-DE_PrintService_excerpt-from-doc.csv', 'event-viewer-csv', 7, 0, ['zone-assumed']],
    ['event-viewer-xml/Application_with-RenderingInfo_en-US.xml', 'event-viewer-xml', 366, 0, []],
    ['event-viewer-xml/System_no-RenderingInfo.xml', 'event-viewer-xml', 1247, 0, []],
    ['wevtutil-xml/schtasksPersistence_utf16le-BOM_no-root.xml', 'wevtutil-xml', 24, 0, []],
    ['python-evtx-xml/berluskuni_System_2016.xml', 'event-xml', 6, 0, []],
    ['python-evtx-xml/TRUNCATED_header-only_python-evtx-crash.xml', 'event-xml', 0, 0, ['file-cut']],
    ['evtxexport/new-user-security.xml', 'event-xml', 4, 0, []],
    ['export-csv-geteventlog/Applicationlogs.csv', 'get-eventlog-csv', 1000, 0, ['zone-assumed']],
    ['export-csv-geteventlog/SecurityLogs.csv', 'get-eventlog-csv', 1000, 0, ['zone-assumed']],
    ['export-csv-geteventlog/ja_5.1_TYPE_ascii-questionmarks.csv', 'get-eventlog-csv', 3, 0, ['zone-assumed']],
    ['export-csv-geteventlog/ja_5.1_TYPE_sjis.csv', 'get-eventlog-csv', 3, 0, ['encoding-guessed', 'zone-assumed']],
    ['export-csv-getwinevent/full-27-columns_sysmon_NoTypeInformation.csv', 'get-winevent-csv', 3, 0, ['zone-assumed']],
    ['export-csv-getwinevent/lnav_5.1_TYPE_selected.csv', null, 0, 0, ['column-missing']],
    ['malformed/EventViewer_truncated_at_300000.xml', 'event-viewer-xml', 130, 1, ['record-cut']],
    ['malformed/cut-mid-record.csv', 'event-viewer-csv', 93, 0, ['zone-assumed', 'file-cut']],
  ] as const)('%s', async (name, form, records, unreadable, codes) => {
    const reading = await readSample(name);
    expect(reading).toMatchObject({ form, records, unreadable, codes });
    expect(reading.events).toHaveLength(records);
    for (const event of reading.events) expect(event.time.utc, `${event.place.line}`).not.toBeNull();
  });

  test.each([
    ['evtx/System.evtx', 'evtx'],
    ['evtx-damaged/truncated-mid-chunk.evtx', 'evtx'],
    ['clixml/EventLog_excerpt_kringlecon2019.xml', 'clixml'],
    ['svclog/Traces.svclog', 'svclog'],
    ['cmtrace/sccm_various.log', 'cmtrace'],
    ['text-forms/wevtutil-text_log4jna_ru.txt', 'wevtutilText'],
    ['text-forms/copy-as-text_ja-JP.txt', 'copiedText'],
    ['text-forms/copy-as-text_ru-RU.txt', 'copiedText'],
    ['text-forms/copy-as-text_zh-CN.txt', 'copiedText'],
    ['evtxexport/new-user-security.txt', 'evtxexportText'],
    ['evtx_dump-json/974515da-6cc5-4c95-ae65-f97f9150ec7f.json', 'evtxDumpJson'],
    ['winlogbeat-json/beats_4719.golden.excerpt.json', 'winlogbeatJson'],
    ['nxlog-json/nxlog_rundll32_in-.txt', 'nxlogJson'],
    ['nxlog-json/psh_powershell_httplistener_2020-11-0204130683.json', 'nxlogJson'],
    ['plaso-csv/evtx_part.csv', 'plasoCsv'],
    ['apt-hunter-csv/Sample_Process_Execution_Events.csv', 'aptHunterCsv'],
  ])('%s is recognised and not read', async (name, kind) => {
    const reading = await readSample(name);
    expect(reading).toMatchObject({ form: null, records: 0, unreadable: 0 });
    expect(reading.problems).toMatchObject([{ code: 'file-kind-not-read', args: { kind } }]);
  });

  test('a file of no size is empty', async () => {
    expect((await readSample('evtx-damaged/zero-byte.evtx')).codes).toEqual(['file-empty']);
  });

  test('Get-EventLog writes 0 for entries without a type, and their level is unknown', async () => {
    const { events } = await readSample('export-csv-geteventlog/Applicationlogs.csv');
    expect(events.filter(({ level }) => level === 'unknown')).toHaveLength(11);
  });

  test('the Security log has no levels, and its audits are told', async () => {
    const asCsv = await readSample('event-viewer-csv/en-GB_Security.csv');
    const asTable = await readSample('export-csv-geteventlog/SecurityLogs.csv');
    for (const { events } of [asCsv, asTable]) {
      expect(events.every(({ level }) => level === 'audit-success' || level === 'audit-failure')).toBe(true);
    }
  });

  test('the ids and times of the German list are right', async () => {
    const { events } = await readSample('event-viewer-csv/de-DE_PrintService_excerpt-from-doc.csv');
    expect(events.map(({ eventId }) => eventId)).toEqual([317, 301, 302, 808, 823, 354, 304]);
    expect(events.filter(({ level }) => level === 'error').map(({ eventId }) => eventId)).toEqual([808, 354]);
    expect(new Set(events.map(({ time }) => time.utc))).toEqual(new Set(['2021-10-27T12:28:26.000Z']));
  });

  test('every event of XML stands where its place says', async () => {
    const name = 'event-viewer-xml/Application_with-RenderingInfo_en-US.xml';
    const bytes = Buffer.concat(await createReadStream(join(folder, name)).toArray());
    for (const { place, eventId } of (await readSample(name)).events) {
      const text = bytes.toString('utf8', place.offset, (place.offset ?? 0) + 1000);
      expect(text.startsWith('<Event ')).toBe(true);
      expect(/<EventID[^>]*>(\d+)</.exec(text)?.[1]).toBe(String(eventId));
    }
  });
});
