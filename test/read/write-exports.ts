/** An event as the writers below need it. Times are whole seconds, UTC, `2026-05-20T21:41:03Z`. */
export interface WrittenEvent {
  readonly id: number;
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly provider: string;
  readonly time: string;
  readonly record: number;
  readonly message: string;
}

const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';
const levels = ['', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'];

export function anXmlEvent(
  event: Partial<WrittenEvent> & { readonly inside?: string; readonly more?: string } = {},
): string {
  const { id = 4, level = 2, provider = 'Toaster', time = '2026-05-20T21:41:03Z', record = 7, message } = event;
  return (
    `<Event xmlns='${namespace}'><System><Provider Name='${escapeXml(provider)}'/><EventID>${id}</EventID>` +
    `<Level>${level}</Level><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='${time}'/>` +
    `<EventRecordID>${record}</EventRecordID><Channel>Toaster/Admin</Channel><Computer>HOST1</Computer>` +
    `${event.inside ?? ''}</System>${event.more ?? ''}` +
    (message === undefined
      ? ''
      : `<RenderingInfo Culture='en-US'><Message>${escapeXml(message)}</Message></RenderingInfo>`) +
    '</Event>'
  );
}

export function asEventViewerXml(events: readonly WrittenEvent[]): string {
  const declaration = '\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n';
  return `${declaration}<Events>${events.map(anXmlEvent).join('')}</Events>`;
}

export function asWevtutilXml(events: readonly WrittenEvent[]): string {
  return events.map((event) => `${anXmlEvent(event)}\r\n`).join('');
}

export function asEventViewerCsv(events: readonly WrittenEvent[]): string {
  const rows = events.map(({ level, time, provider, id, message }) =>
    [levels[level] ?? '', dayFirst(time), provider, id, 'None', message].map(quoteWhereNeeded).join(','),
  );
  return `\uFEFF${['Level,Date and Time,Source,Event ID,Task Category', ...rows].join('\r\n')}\r\n`;
}

export function asGetWinEventCsv(events: readonly WrittenEvent[], delimiter = ','): string {
  const names = ['Message', 'Id', 'Level', 'RecordId', 'ProviderName', 'LogName', 'MachineName', 'TimeCreated'];
  const rows = events.map(({ message, id, level, record, provider, time }) =>
    [message, id, level, record, provider, 'Toaster/Admin', 'HOST1', monthFirst(time)].map(quote).join(delimiter),
  );
  return `${[names.map(quote).join(delimiter), ...rows].join('\r\n')}\r\n`;
}

export function asGetEventLogCsv(events: readonly WrittenEvent[]): string {
  const names = [
    'EventID',
    'MachineName',
    'Index',
    'EntryType',
    'Message',
    'Source',
    'InstanceId',
    'TimeGenerated',
    'Site',
  ];
  const rows = events.map(({ id, record, level, message, provider, time }) => {
    const cells = [id, 'HOST1', record, levels[level] ?? '', message, provider, id + 0x4000_0000, monthFirst(time)];
    return `${cells.map(quote).join(',')},`;
  });
  return `${[names.map(quote).join(','), ...rows].join('\r\n')}\r\n`;
}

/** Text as Windows writes it into XML: line breaks as references. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&apos;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;');
}

function quote(cell: string | number): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

function quoteWhereNeeded(cell: string | number): string {
  return /[",\r\n]/.test(String(cell)) ? quote(cell) : String(cell);
}

function dayFirst(time: string): string {
  return `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 19)}`;
}

function monthFirst(time: string): string {
  const hour = Number(time.slice(11, 13));
  const clock = `${hour % 12 || 12}${time.slice(13, 19)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${Number(time.slice(5, 7))}/${Number(time.slice(8, 10))}/${time.slice(0, 4)} ${clock}`;
}
