import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { anXmlEvent, asEventViewerCsv } from './write-exports.ts';

async function dataOf(more: string, message?: string) {
  const { events } = await readExport(anXmlEvent({ more, ...(message === undefined ? {} : { message }) }));
  return events[0]?.data;
}

const metric = {
  Metric: {
    Dimensions: { DeviceId: 'd-1', DiagnosticCode: '0x00000405', Attempt: 2, Nested: { a: 1 } },
    Name: 'Toast_Failure',
    Value: 0,
  },
};
const dimensions = { DeviceId: 'd-1', DiagnosticCode: '0x00000405', Attempt: '2', MetricName: 'Toast_Failure' };

test('unnamed values are numbered, named ones keep their names, and a name that comes again is told apart', async () => {
  const data =
    '<Data>a</Data><Data Name="x">1</Data><Data/><Data Name="x">2</Data><Data Name="x">3</Data><Data Name="">b</Data>';
  expect(await dataOf(`<EventData>${data}</EventData>`)).toEqual({
    Data1: 'a',
    x: '1',
    Data2: '',
    'x (2)': '2',
    'x (3)': '3',
    Data3: 'b',
  });
});

test('numbers stay as they are written', async () => {
  expect(
    await dataOf(
      '<EventData><Data Name="code">0x00000405</Data><Data Name="n">007</Data><Data> 1e5 </Data></EventData>',
    ),
  ).toEqual({
    code: '0x00000405',
    n: '007',
    Data1: ' 1e5 ',
  });
});

test('the leaves of UserData are read, and the attributes that hold values', async () => {
  const userData =
    '<UserData><Chain xmlns="x"><Certificate fileRef="A.cer" subjectName="toast"/><Result value="80">expired</Result>' +
    '<Step>1</Step><Step>2</Step></Chain></UserData>';
  expect(await dataOf(userData)).toEqual({
    'Certificate.fileRef': 'A.cer',
    'Certificate.subjectName': 'toast',
    'Result.value': '80',
    Result: 'expired',
    Step: '1',
    'Step (2)': '2',
  });
});

test('the list that python-evtx puts into one value is taken apart', async () => {
  const list =
    '&lt;string&gt;10.0&lt;/string&gt;\n&lt;string&gt;&lt;/string&gt;\n&lt;string&gt;a&lt;b&lt;/string&gt;\n';
  expect(await dataOf(`<EventData><Data>${list}</Data></EventData>`)).toEqual({
    Data1: '10.0',
    Data2: '',
    Data3: 'a<b',
  });
});

test('names that JavaScript reserves are names like others', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'prototype'];
  const eventData = names.map((name) => `<Data Name="${name}">x</Data>`).join('');
  const userData = names.map((name) => `<${name} __proto__="y">z</${name}>`).join('');
  const data = await dataOf(
    `<EventData>${eventData}</EventData><UserData><a>${userData}</a></UserData>`,
    '{"__proto__":{"bad":1},"valueOf":"v"}',
  );
  expect(Object.keys(data ?? {})).toEqual(
    expect.arrayContaining([...names, ...names.map((name) => `${name} (2)`), 'valueOf']),
  );
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
});

test('the dimensions of a metric go into the data, from the message or from an unnamed value', async () => {
  const json = JSON.stringify(metric);
  expect(await dataOf('', json)).toEqual(dimensions);
  expect(await dataOf('', `Upload failed: ${json}\r\n`)).toEqual(dimensions);
  expect(await dataOf(`<EventData><Data>${json}</Data></EventData>`)).toEqual({ Data1: json, ...dimensions });
  const event = { id: 1, level: 2 as const, provider: 'T', time: '2026-05-20T21:41:03Z', record: 1 };
  const { events } = await readExport(asEventViewerCsv([{ ...event, message: JSON.stringify(metric, null, 2) }]));
  expect(events[0]?.data).toEqual(dimensions);
});

test('a flat object in a message goes into the data, and what the event itself names is kept', async () => {
  const message = '{"Slot":"from the message","Heat":3,"Done":true,"List":[1],"None":null}';
  expect(await dataOf('<EventData><Data Name="Slot">left</Data></EventData>', message)).toEqual({
    Slot: 'left',
    Heat: '3',
    Done: 'true',
  });
});

test('a message with braces that is no JSON is only a message', async () => {
  expect(await dataOf('', 'The class {"4f5a"} of {B} failed')).toEqual({});
});
