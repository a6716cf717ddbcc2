import type { WrittenEvent } from './write-exports.ts';

const traceLevels = [0, 1, 2, 4, 8, 16];

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An entry of a trace as .NET writes it: no root, no line breaks between. */
export function aTraceEntry(event: WrittenEvent, inside = escapeXml(event.message).replaceAll('\r', '&#xD;')): string {
  const { id, level, provider, time } = event;
  return (
    '<E2ETraceEvent xmlns="http://schemas.microsoft.com/2004/06/E2ETraceEvent">' +
    '<System xmlns="http://schemas.microsoft.com/2004/06/windows/eventlog/system">' +
    `<EventID>${id}</EventID><Type>3</Type><SubType Name="Error">0</SubType><Level>${traceLevels[level]}</Level>` +
    `<TimeCreated SystemTime="${time.replace('Z', '.0000000Z')}" /><Source Name="${escapeXml(provider)}" />` +
    '<Correlation ActivityID="{00000000-0000-0000-0000-000000000000}" /><Execution ProcessName="toast" ThreadID="1" />' +
    `<Channel/><Computer>HOST1</Computer></System><ApplicationData>${inside}</ApplicationData></E2ETraceEvent>`
  );
}

/** An entry of a Configuration Manager log. The bias is that of UTC+5:30. */
export function aLogEntry(event: WrittenEvent, clock = '-330'): string {
  const { level, provider, time, message } = event;
  const local = new Date(Date.parse(time) + (clock === '-330' ? 330 * 60_000 : 0)).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  const type = level < 3 ? 3 : level === 3 ? 2 : 1;
  return (
    `<![LOG[${message}]LOG]!><time="${local.slice(11, 23)}${clock}" date="${month}-${day}-${year}" ` +
    `component="${provider.replaceAll('"', "'")}" context="" type="${type}" thread="8744" file="toast.cpp:1702">\r\n`
  );
}

export function asCmtrace(events: readonly WrittenEvent[]): string {
  return events.map((event) => aLogEntry(event)).join('');
}

/** An event as PowerShell writes it with Export-Clixml; the first of a file names its type. */
export function aClixmlEvent(event: WrittenEvent, first = true): string {
  const { id, level, provider, time, record, message } = event;
  const type = first
    ? '<TN RefId="0"><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T><T>System.Object</T></TN>'
    : '<TNRef RefId="0" />';
  const value = (content: string): string =>
    `<Obj RefId="9"><TNRef RefId="2" /><ToString>System.Diagnostics.Eventing.Reader.EventProperty</ToString>` +
    `<Props>${content}</Props></Obj>`;
  const local = new Date(Date.parse(time) - 8 * 3_600_000).toISOString().slice(0, 19);
  return (
    `<Obj RefId="${record}">${type}<ToString>System.Diagnostics.Eventing.Reader.EventLogRecord</ToString><Props>` +
    `<I32 N="Id">${id}</I32><Nil N="Qualifiers" /><By N="Level">${level}</By><I64 N="Keywords">-9223372036854775808</I64>` +
    `<I64 N="RecordId">${record}</I64><S N="ProviderName">${clixmlString(provider)}</S>` +
    `<S N="LogName">Toaster/Admin</S><S N="MachineName">HOST1</S><DT N="TimeCreated">${local}.0000000-08:00</DT>` +
    `<Obj N="Properties" RefId="8"><TN RefId="1"><T>System.Collections.Generic.List</T></TN><LST>` +
    `${value('<S N="Value">left</S>')}${value('<U32 N="Value">7</U32>')}</LST></Obj></Props>` +
    `<MS><S N="Message">${clixmlString(message)}</S></MS></Obj>`
  );
}

export function asClixml(events: readonly WrittenEvent[]): string {
  const objects = events.map((event, at) => aClixmlEvent(event, at === 0));
  const namespace = 'http://schemas.microsoft.com/powershell/2004/04';
  return `<Objs Version="1.1.0.1" xmlns="${namespace}">\r\n${objects.join('\r\n')}\r\n</Objs>`;
}

function clixmlString(text: string): string {
  const units = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(
    // oxlint-disable-next-line no-control-regex -- these are what is escaped
    /[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/g,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(units);
}

export function asSvclog(events: readonly WrittenEvent[]): string {
  return events.map((event) => aTraceEntry(event)).join('');
}
