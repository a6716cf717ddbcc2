import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../src/model/event.ts';
import { type Reading, readChunks } from './read/read-export.ts';

/** Real exports that nobody in this project wrote. They carry no licence, so they are not part of it. */
const named = process.env['EVTRIAGE_SAMPLES'];
const folder = named ?? '../shared/samples';
const isThere = existsSync(folder);

function readSample(name: string): Promise<Reading> {
  return readChunks(() => createReadStream(join(folder, name)), {}, name);
}

test.runIf(named !== undefined)('the folder that EVTRIAGE_SAMPLES names is there', () => {
  expect(existsSync(named ?? '')).toBe(true);
});

test.skipIf(!isThere)(`${isThere ? '' : 'NOT RUN: '}real exports lie in ${folder}`, () => {
  expect(readdirSync(folder)).not.toEqual([]);
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
    [
      'export-csv-geteventlog/ja_5.1_TYPE_ascii-questionmarks.csv',
      'get-eventlog-csv',
      3,
      0,
      ['zone-assumed', 'text-lossy'],
    ],
    ['export-csv-geteventlog/ja_5.1_TYPE_sjis.csv', 'get-eventlog-csv', 3, 0, ['encoding-guessed', 'zone-assumed']],
    ['export-csv-getwinevent/full-27-columns_sysmon_NoTypeInformation.csv', 'get-winevent-csv', 3, 0, ['zone-assumed']],
    ['export-csv-getwinevent/lnav_5.1_TYPE_selected.csv', null, 0, 0, ['column-missing']],
    // Blocks in the text forms were counted by hand.
    ['text-forms/wevtutil-text_THM_en.txt', 'wevtutil-text', 1, 0, ['zone-assumed']],
    ['text-forms/wevtutil-text_log4jna_ru.txt', 'wevtutil-text', 1, 0, ['zone-assumed', 'zone-doubtful']],
    ['text-forms/copy-as-text_ja-JP.txt', 'copied-text', 1, 0, ['zone-assumed']],
    ['text-forms/copy-as-text_ru-RU.txt', 'copied-text', 1, 0, ['file-cut', 'zone-assumed']],
    ['text-forms/copy-as-text_zh-CN.txt', 'copied-text', 1, 0, ['zone-assumed']],
    ['cmtrace/sccm_various.log', 'cmtrace', 10, 0, ['zone-assumed']],
    ['clixml/EventLog_excerpt_kringlecon2019.xml', 'clixml', 1, 0, []],
    ['svclog/Traces.svclog', 'svclog', 18, 0, []],
    ['evtx_dump-json/56454143-524f-49fb-b1c6-3fb8b1ad41fb.json', 'evtx-dump-json', 1, 0, []],
    ['evtx_dump-json/7090adee-82e2-4269-bd59-80691e7c6338.json', 'evtx-dump-json', 1, 0, []],
    ['evtx_dump-json/974515da-6cc5-4c95-ae65-f97f9150ec7f.json', 'evtx-dump-json', 1, 0, []],
    ['evtx_dump-json/c7dcacd0-cc59-4004-b0a4-1d6cdebe6f3e.json', 'evtx-dump-json', 2, 0, []],
    ['evtx_dump-json/f0540f7e-2db3-4432-b9e0-3965486744bc.json', 'evtx-dump-json', 1, 0, []],
    ['winlogbeat-json/beats_4719.golden.excerpt.json', 'winlogbeat-json', 1, 0, []],
    ['nxlog-json/nxlog_rundll32_in-.txt', 'nxlog-json', 4, 0, ['zone-assumed']],
    ['nxlog-json/psh_powershell_httplistener_2020-11-0204130683.json', 'nxlog-json', 110, 0, []],
    ['plaso-csv/evtx_part.csv', 'plaso-csv', 13, 0, []],
    ['apt-hunter-csv/Sample_Process_Execution_Events.csv', 'apt-hunter-csv', 107, 0, []],
    ['malformed/EventViewer_truncated_at_300000.xml', 'event-viewer-xml', 130, 1, ['record-cut']],
    ['malformed/cut-mid-record.csv', 'event-viewer-csv', 93, 0, ['zone-assumed', 'file-cut']],
  ] as const)('%s', async (name, form, records, unreadable, codes) => {
    const reading = await readSample(name);
    expect(reading).toMatchObject({ form, records, unreadable, codes });
    expect(reading.events).toHaveLength(records);
    for (const event of reading.events) expect(event.time.utc, `${event.place.line}`).not.toBeNull();
  });

  test.each([['evtxexport/new-user-security.txt', 'evtxexportText']])(
    '%s is recognised and not read',
    async (name, kind) => {
      const reading = await readSample(name);
      expect(reading).toMatchObject({ form: null, records: 0, unreadable: 0 });
      expect(reading.problems).toMatchObject([{ code: 'file-kind-not-read', args: { kind } }]);
    },
  );

  // The counts of .evtx are those of the records that stand in the file, and of those that the chunks promise beside them.
  test.each([
    ['evtx/Application.evtx', 366, 0, ['message-text-missing']],
    ['evtx/System.evtx', 5009, 0, ['message-text-missing']],
    ['evtx/E_Windows_system32_winevt_logs_Microsoft-Windows-CAPI2%4Operational.evtx', 340, 0, ['message-text-missing']],
    ['evtx/MSExchange_Management_wec.evtx', 1, 0, ['message-text-missing']],
    ['evtx/new-user-security.evtx', 4, 0, ['message-text-missing']],
    [
      'evtx/Microsoft-Windows-HelloForBusiness%4Operational.evtx',
      5,
      15,
      ['message-text-missing', 'level-unknown', 'chunk-broken'],
    ],
    ['evtx-damaged/dns_log_malformed.evtx', 5, 0, ['message-text-missing']],
    ['evtx-damaged/issue_38.evtx', 1, 0, ['message-text-missing']],
    [
      'evtx-damaged/sample_with_a_bad_chunk_magic.evtx',
      298,
      169,
      ['message-text-missing', ...Array<string>(5).fill('chunk-broken')],
    ],
    ['evtx-damaged/truncated-mid-chunk.evtx', 108, 102, ['message-text-missing', 'chunk-broken', 'file-cut']],
  ])('%s', async (name, records, unreadable, codes) => {
    const reading = await readSample(name);
    expect(reading).toMatchObject({ form: 'evtx', records, unreadable, codes });
    for (const { time, provider, channel, computer, recordId } of reading.events) {
      expect(time.utc, recordId).not.toBeNull();
      expect([provider, channel, computer], recordId).not.toContain('');
    }
  });

  test.each([
    ['evtx/Application.evtx', 'event-viewer-xml/Application_with-RenderingInfo_en-US.xml', 2],
    ['evtx/jym_schtask-persistence.evtx', 'wevtutil-xml/schtasksPersistence_utf16le-BOM_no-root.xml', 0],
  ])('%s gives the events that Windows made XML of', async (name, asXml, levelsByWord) => {
    const own = await readSample(name);
    const theirs = await readSample(asXml);
    // What XML has more: a message, and for level 0 the word that was shown.
    const plain = ({ message: _message, place: _place, time, level: _level, ...event }: EventRecord) => ({
      ...event,
      utc: time.utc,
    });
    const byId = (events: readonly EventRecord[]) => events.toSorted((a, b) => Number(a.recordId) - Number(b.recordId));
    expect(byId(own.events).map(plain)).toEqual(byId(theirs.events).map(plain));
    const levels = byId(theirs.events).map(({ level }) => level);
    const unlike = byId(own.events).filter(({ level }, at) => level !== levels[at]);
    expect(unlike.map(({ level }) => level)).toEqual(Array.from({ length: levelsByWord }, () => 'unknown'));
  });

  test('a file of no size is empty', async () => {
    expect((await readSample('evtx-damaged/zero-byte.evtx')).codes).toEqual(['file-empty']);
  });

  test.each([
    '56454143-524f-49fb-b1c6-3fb8b1ad41fb',
    '7090adee-82e2-4269-bd59-80691e7c6338',
    '974515da-6cc5-4c95-ae65-f97f9150ec7f',
    'c7dcacd0-cc59-4004-b0a4-1d6cdebe6f3e',
    'f0540f7e-2db3-4432-b9e0-3965486744bc',
  ])('what evtx_dump wrote of %s is what is in the log', async (name) => {
    const [asJson, asLog] = await Promise.all(
      ['json', 'evtx'].map((end) => readSample(`evtx_dump-json/${name}.${end}`)),
    );
    const logged = new Map(asLog?.events.map((event) => [event.recordId, event]));
    expect(asJson?.events.length).toBeGreaterThan(0);
    for (const { place: _place, data, time, ...event } of asJson?.events ?? []) {
      const same = logged.get(event.recordId);
      expect(same).toMatchObject(event);
      expect(same?.time.utc).toBe(time.utc);
      expect(Object.keys(same?.data ?? {})).toEqual(Object.keys(data));
    }
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

  test('the XML in tables is read: channels, record ids and data, and the message where plaso knew it', async () => {
    const { events: timeline } = await readSample('plaso-csv/evtx_part.csv');
    expect(timeline.filter(({ eventId }) => eventId === 7036)).toHaveLength(10);
    expect(timeline.filter(({ channel, level }) => channel === 'System' && level === 'information')).toHaveLength(13);
    expect(timeline[0]).toMatchObject({ recordId: '12050', data: { param2: 'stopped' } });
    expect(timeline[0]?.message).toContain('entered the stopped state');
    const { events: found } = await readSample('apt-hunter-csv/Sample_Process_Execution_Events.csv');
    expect(new Set(found.map(({ eventId, channel }) => `${channel} ${eventId}`))).toEqual(new Set(['Security 4688']));
    expect(found.every(({ level, data }) => level === 'audit-success' && data['NewProcessName'])).toBe(true);
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
