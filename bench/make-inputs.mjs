// The inputs of the benchmark: the same events as Event Viewer XML and as Get-WinEvent CSV, always the same bytes.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const codes = ['0x00000400', '0x00000409', '0x0FFFFFFF'];

/** Event number `n` of a log in which one event in twenty fails. */
function eventOf(n) {
  const fails = n % 20 === 7;
  const id = fails ? [20102, 20502, 20402][n % 3] : [20100, 20500, 20400][n % 3];
  const dimensions = {
    DeviceId: `00000000-0000-4000-8000-${String(n % 5000).padStart(12, '0')}`,
    CAName: `ca0${n % 2}.bench.example\\Bench CA`,
    DiagnosticCode: fails ? codes[n % 3] : '0x00000000',
    DiagnosticText: fails ? `The request could not be carried out. ${'Detail follows. '.repeat(40)}` : 'Done.',
  };
  const message = JSON.stringify({ Metric: { Dimensions: dimensions, Name: `Bench_${id}`, Value: 0 } });
  return { id, level: fails ? 2 : 4, record: n + 1, at: new Date(Date.UTC(2026, 0, 1) + n * 1000), message };
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const forms = {
  xml: {
    head: `\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>`,
    foot: '</Events>',
    row: ({ id, level, record, at, message }) =>
      `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>` +
      `<Provider Name='Microsoft Intune Connector'/><EventID Qualifiers='0'>${id}</EventID><Level>${level}</Level>` +
      `<Task>0</Task><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='${at.toISOString()}'/>` +
      `<EventRecordID>${record}</EventRecordID><Channel>Microsoft Intune Connector</Channel>` +
      `<Computer>BENCH01.bench.example</Computer><Security/></System><EventData></EventData>` +
      `<RenderingInfo Culture='en-US'><Message>${escapeXml(message)}</Message><Level>x</Level></RenderingInfo></Event>`,
  },
  csv: {
    head: '"TimeCreated","Id","Level","ProviderName","LogName","MachineName","RecordId","Message"\r\n',
    foot: '',
    row: ({ id, level, record, at, message }) =>
      [
        at.toISOString().slice(0, 19).replace('T', ' '),
        id,
        level,
        'Microsoft Intune Connector',
        'Microsoft Intune Connector',
      ]
        .concat('BENCH01.bench.example', record, message.replaceAll('"', '""'))
        .map((value) => `"${value}"`)
        .join(',') + '\r\n',
  },
};

/** Writes `megabytes` of one form to `path`; the number of events. */
export async function makeInput(form, path, megabytes) {
  const { head, foot, row } = forms[form];
  const out = createWriteStream(path);
  out.write(head);
  let events = 0;
  for (let bytes = 0; bytes < megabytes * 1_000_000;) {
    let block = '';
    for (let n = 0; n < 500; n += 1) block += row(eventOf(events++));
    bytes += Buffer.byteLength(block);
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end(foot);
  await once(out, 'finish');
  return events;
}
