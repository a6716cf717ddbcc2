import { anXmlEvent, type WrittenEvent } from './write-exports.ts';

const levels = ['', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'];

/** An event as Event Viewer copies it in English, the time with the day first as British users have it. */
export function copied(event: WrittenEvent, options: { readonly xml?: boolean } = {}): string {
  const { id, level, provider, time, message } = event;
  const lines = [
    'Log Name:      Toaster/Admin',
    `Source:        ${provider}`,
    `Date:          ${dayFirst(time)}`,
    `Event ID:      ${id}`,
    'Task Category: None',
    `Level:         ${levels[level]}`,
    'Keywords:      ',
    'User:          N/A',
    'Computer:      HOST1',
    'Description:',
    message,
  ];
  const { message: _, ...silent } = event;
  if (options.xml)
    lines.push(
      'Event Xml:',
      anXmlEvent(silent).replaceAll('"', '&quot;').replaceAll("'", '"').replaceAll('><', '>\r\n  <'),
    );
  return `${lines.join('\r\n')}\r\n`;
}

export function asCopiedText(events: readonly WrittenEvent[]): string {
  return events.map((event) => copied(event)).join('\r\n');
}

/** Half of the events with their XML, as only some people copy it. */
export function asCopiedTextWithXml(events: readonly WrittenEvent[]): string {
  return events.map((event, at) => copied(event, { xml: at % 2 === 0 })).join('\r\n');
}

export function asWevtutilText(events: readonly WrittenEvent[]): string {
  return events
    .map(({ id, level, provider, time, message }, at) =>
      [
        `Event[${at}]:`,
        '  Log Name: Toaster/Admin',
        `  Source: ${provider}`,
        `  Date: ${time.replace('Z', '.000')}`,
        `  Event ID: ${id}`,
        '  Task: None',
        `  Level: ${levels[level]}`,
        '  Opcode: Info',
        '  Keyword: Classic',
        '  User: N/A',
        '  User Name: N/A',
        '  Computer: HOST1',
        '  Description: ',
        `${message}\r\n\r\n`,
      ].join('\r\n'),
    )
    .join('');
}

/** The list of Event Viewer with tabs between, as it saves it as text. */
export function asEventViewerText(events: readonly WrittenEvent[]): string {
  const quote = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = events.map(({ level, time, provider, id, message }) =>
    [levels[level] ?? '', dayFirst(time), provider, String(id), 'None', message].map(quote).join('\t'),
  );
  return `\uFEFF${['Level\tDate and Time\tSource\tEvent ID\tTask Category', ...rows].join('\r\n')}\r\n`;
}

function dayFirst(time: string): string {
  return `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 19)}`;
}
