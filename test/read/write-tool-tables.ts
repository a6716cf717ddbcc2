import { anXmlEvent, type WrittenEvent } from './write-exports.ts';

/** An event with data; the tools' tables have no room for a message of any text, but for data they do. */
export interface ToolEvent extends WrittenEvent {
  readonly data?: Readonly<Record<string, string>>;
}

type Cell = string | number | object;

/** Rows under headings, quoted where CSV asks for it; an object stands as JSON. */
export function csvOf(headings: string, ...rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows.map((cells) => cells.map(cellOf).join(','))].map((row) => `${row}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const levels = ['', 'Critical', 'Error', 'Warning', 'Info', 'Verbose'];

export function asEvtxecmdCsv(events: readonly ToolEvent[]): string {
  const rows = events.map(({ id, level, provider, time, record, message, data = { Text: message } }) => {
    const values = Object.entries(data).map(([name, text]) => ({ '@Name': name, '#text': text }));
    const payload = { EventData: { Data: values.length === 1 ? values[0] : values } };
    const when = `${time.slice(0, 10)} ${time.slice(11, 19)}.0000000`;
    return [record, record, when, id, levels[level] ?? '', provider, 'Toaster/Admin', 'HOST1', '', '', payload];
  });
  const headings =
    'RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,Computer,MapDescription,PayloadData1,Payload';
  return `\uFEFF${csvOf(headings, ...rows)}`;
}

export function asPlasoCsv(events: readonly ToolEvent[]): string {
  const rows = events.map((event) => {
    const { id, level, provider, time, record, message } = event;
    const text = `[${id} / 0x1] Source Name: ${provider} Message string: ${message} Strings: ['a'] Computer Name: HOST1`;
    const when = `${time.slice(0, 10)} ${time.slice(11, 19)}.276340+00:00`;
    const xml = anXmlEvent({ id, level, provider, time, record }).replaceAll("'", '"');
    return ['windows:evtx:record', when, 'Creation Time', text, 'HOST1', id, level, record, provider, '[]', xml];
  });
  const headings =
    'data_type,datetime,timestamp_desc,message,computer_name,event_identifier,event_level,record_number,source_name,' +
    'strings,xml_string';
  return csvOf(headings, ...rows);
}

export function asAptHunterCsv(events: readonly ToolEvent[]): string {
  const rows = events.map((event) => {
    const when = event.time.replace('Z', '.919262+00:00');
    return [when, 1, event.id, 'toast.exe', `<?xml version="1.0" encoding="utf-8"?>\n${anXmlEvent(event)}`];
  });
  return csvOf('DateTime,timestamp,EventID,ProcessName,RawLog', ...rows);
}

export function asAzureEventCsv(events: readonly ToolEvent[]): string {
  const rows = events.map(({ id, level, provider, time, message, data = {} }) => {
    const values = Object.entries(data).map(([name, text]) => `<Data Name="${name}">${escapeXml(text)}</Data>`);
    const item = `<DataItem type="System.XmlData" time="x"><EventData xmlns="y">${values.join('')}</EventData></DataItem>`;
    const word = level === 4 ? 'Information' : levels[level];
    return ['t', 'OpsManager', monthFirst(time), provider, 'Toaster/Admin', 'HOST1', 1, word ?? '', item, id, message];
  });
  const headings =
    'TenantId,SourceSystem,TimeGenerated [UTC],Source,EventLog,Computer,EventLevel,EventLevelName,EventData,EventID,' +
    'RenderedDescription';
  return `\uFEFF${csvOf(headings, ...rows)}`;
}

/** As the portal writes it: `5/21/2025, 8:24:54.123 AM`. */
function monthFirst(time: string): string {
  const hour = Number(time.slice(11, 13));
  const clock = `${hour % 12 || 12}${time.slice(13, 19)}.000 ${hour < 12 ? 'AM' : 'PM'}`;
  return `${Number(time.slice(5, 7))}/${Number(time.slice(8, 10))}/${time.slice(0, 4)}, ${clock}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Log Parser has words for three of the levels. */
export function asLogParserCsv(events: readonly ToolEvent[]): string {
  const words = ['', 'Error event', 'Error event', 'Warning event', 'Information event', 'Information event'];
  const rows = events.map(({ id, level, provider, time, record, message, data = {} }) => {
    const when = `${time.slice(0, 10)} ${time.slice(11, 19)}`;
    const strings = Object.values(data).join('|');
    return [
      'System',
      record,
      when,
      when,
      id,
      level,
      words[level] ?? '',
      0,
      provider,
      strings,
      'HOST1',
      '',
      message,
      '',
    ];
  });
  const headings =
    'EventLog,RecordNumber,TimeGenerated,TimeWritten,EventID,EventType,EventTypeName,EventCategory,SourceName,' +
    'Strings,ComputerName,SID,Message,Data';
  return csvOf(headings, ...rows);
}

/** Hayabusa carries no provider, and a level of its own. */
export function asHayabusaCsv(events: readonly ToolEvent[]): string {
  const rows = events.map(({ id, time, record, data = {} }) => {
    const when = `${time.slice(0, 10)} ${time.slice(11, 19)}.000 +00:00`;
    const details = Object.entries(data).map(([name, text]) => `${name}: ${text}`);
    return [when, 'Burnt Toast', 'high', 'HOST1', 'Sec', id, record, details.join(' ¦ '), '-', 'rule-1'];
  });
  return csvOf('Timestamp,RuleTitle,Level,Computer,Channel,EventID,RecordID,Details,ExtraFieldInfo,RuleID', ...rows);
}

export const toolTables = [
  asEvtxecmdCsv,
  asPlasoCsv,
  asAptHunterCsv,
  asAzureEventCsv,
  asLogParserCsv,
  asHayabusaCsv,
] as const;
