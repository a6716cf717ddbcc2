import type { WrittenEvent } from './write-exports.ts';

const levelWords = ['', 'critical', 'error', 'warning', 'information', 'verbose'];
const severities = ['', 'CRITICAL', 'ERROR', 'WARNING', 'INFO', 'DEBUG'];

function dumped({ id, level, provider, time, record, message }: WrittenEvent): object {
  return {
    Event: {
      '#attributes': { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
      System: {
        Provider: { '#attributes': { Name: provider } },
        EventID: { '#attributes': { Qualifiers: 16384 }, '#text': id },
        Level: level,
        Keywords: '0x80000000000000',
        TimeCreated: { '#attributes': { SystemTime: time.replace('Z', '.000000Z') } },
        EventRecordID: record,
        Correlation: null,
        Channel: 'Toaster/Admin',
        Computer: 'HOST1',
        Security: null,
      },
      EventData: null,
      RenderingInfo: { '#attributes': { Culture: 'en-US' }, Message: message },
    },
  };
}

/** `evtx_dump -o json`: a line with a number, then an object over many lines. */
export function asEvtxDumpJson(events: readonly WrittenEvent[]): string {
  return events.map((one) => `Record ${one.record}\n${JSON.stringify(dumped(one), null, 2)}\n`).join('');
}

/** `evtx_dump -o jsonl`. */
export function asEvtxDumpLines(events: readonly WrittenEvent[]): string {
  return events.map((one) => `${JSON.stringify(dumped(one))}\n`).join('');
}

export function winlogbeatDocument({ id, level, provider, time, record, message }: WrittenEvent): object {
  return {
    '@timestamp': time.replace('Z', '.000Z'),
    event: { code: String(id), provider, kind: 'event' },
    log: { level: levelWords[level] },
    message,
    winlog: {
      event_id: String(id),
      provider_name: provider,
      channel: 'Toaster/Admin',
      computer_name: 'HOST1',
      record_id: record,
      keywords: ['Classic'],
    },
  };
}

export function asWinlogbeatLines(events: readonly WrittenEvent[]): string {
  return events.map((one) => `${JSON.stringify(winlogbeatDocument(one))}\n`).join('');
}

/** The answer of Elasticsearch to a search. */
export function asHits(events: readonly WrittenEvent[]): string {
  const hits = events.map((one) => ({ _index: 'winlogbeat', _source: winlogbeatDocument(one), sort: [1] }));
  return JSON.stringify({
    took: 3,
    _shards: { total: 1, failures: [{ shard: 0 }] },
    hits: { total: { value: events.length, relation: 'eq' }, hits },
    aggregations: { hosts: { buckets: [{ key: '{"winlog"', doc_count: 1 }] } },
  });
}

export function asNxlogLines(events: readonly WrittenEvent[]): string {
  const lines = events.map(({ id, level, provider, time, record, message }) =>
    JSON.stringify({
      EventTime: time.replace('T', ' ').replace('Z', ''),
      Hostname: 'HOST1',
      Keywords: '-9187343239835811840',
      EventType: 'INFO',
      SeverityValue: 6 - level,
      Severity: severities[level],
      EventID: id,
      SourceName: provider,
      RecordNumber: record,
      Channel: 'Toaster/Admin',
      Message: message,
      SourceModuleName: 'in',
    }),
  );
  return `${lines.join('\r\n')}\r\n`.replaceAll('"-9187343239835811840"', '-9187343239835811840');
}

/** `ConvertTo-Json` of PowerShell 7; 5.1 writes times as `\/Date(ms)\/`. A single event stands in no list. */
export function asGetWinEventJson(events: readonly WrittenEvent[], version: 5 | 7 = 7): string {
  const objects = events.map(({ id, level, provider, time, record, message }) => ({
    Id: id,
    Level: level,
    RecordId: record,
    ProviderName: provider,
    LogName: 'Toaster/Admin',
    MachineName: 'HOST1',
    UserId: { BinaryLength: 12, AccountDomainSid: null, Value: 'S-1-5-18' },
    TimeCreated: version === 5 ? `/Date(${Date.parse(time)})/` : time.replace('Z', '.0000000+00:00'),
    Properties: [],
    Message: message,
  }));
  const text = JSON.stringify(objects.length === 1 ? objects[0] : objects, null, version === 5 ? 4 : 2);
  return text.replace(/"\/Date\((\d+)\)\/"/g, String.raw`"\/Date($1)\/"`).replaceAll('\n', '\r\n');
}

export const jsonWriters = [
  asEvtxDumpJson,
  asEvtxDumpLines,
  asWinlogbeatLines,
  asHits,
  asNxlogLines,
  (events: readonly WrittenEvent[]) => asGetWinEventJson(events, 5),
  (events: readonly WrittenEvent[]) => asGetWinEventJson(events, 7),
];
