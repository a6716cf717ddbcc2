import type { Pack, SubjectKind } from '../../src/model/pack.ts';
import type { NameClass } from '../../src/model/redaction.ts';

/** Every one begins with these letters, which stand in no word of any language and in no fixture. */
export const heart = /zq[a-z]{2,}\d/i;

const values: Readonly<Partial<Record<NameClass, (n: number) => string>>> = {
  device: (n) => `ZQDEV${n}`,
  user: (n) => (n % 2 === 0 ? `zquser${n}@zqcorp${n}.example` : `ZQCORP${n}\\zquser${n}`),
  host: (n) => `zqhost${n}.zqcorp${n}.example`,
  domain: (n) => `zqdom${n}.example`,
  tenant: (n) => `zqtenant${n}`,
  ca: (n) => `zqpki${n}.zqcorp${n}.example\\Zqissuing${n} CA`,
  template: (n) => `ZqTemplate${n}`,
  certificate: (n) => `CN=zqsubject${n}, O=Zqorg${n}`,
};

const fields: readonly (readonly [NameClass, string])[] = [
  ['device', 'DeviceId'],
  ['device', 'DeviceName'],
  ['device', 'ManagedDeviceId'],
  ['user', 'UserPrincipalName'],
  ['user', 'SubjectUserName'],
  ['user', 'TargetUserName'],
  ['user', 'Requester'],
  ['user', 'Email'],
  ['host', 'ComputerName'],
  ['host', 'ServerName'],
  ['host', 'Workstation'],
  ['domain', 'SubjectDomainName'],
  ['tenant', 'TenantName'],
  ['ca', 'CAName'],
  ['ca', 'CAConfig'],
  ['template', 'CertificateTemplateName'],
  ['certificate', 'Subject'],
  ['certificate', 'Issuer'],
];

const kinds: Readonly<Record<SubjectKind, NameClass>> = {
  devices: 'device',
  users: 'user',
  hosts: 'host',
  cas: 'ca',
  templates: 'template',
  certificates: 'certificate',
};

/** A name of its own in every field that packs and tables know to hold one. */
export function canaryFields(packs: readonly Pack[]): Readonly<Record<string, string>> {
  const ofPacks = packs.flatMap(({ subjects }) =>
    Object.entries(subjects).flatMap(([kind, names]) =>
      (names ?? []).map((name) => [kinds[kind as SubjectKind], name] as const),
    ),
  );
  const all = new Map([...fields, ...ofPacks].map(([nameClass, name]) => [name, nameClass]));
  return Object.fromEntries([...all].map(([name, nameClass], at) => [name, values[nameClass]?.(at + 10) ?? '']));
}

export interface CanaryLog {
  readonly fields: Readonly<Record<string, string>>;
  readonly message: string;
}

/** A log of somebody's own: what no field tells stands in the names themselves. */
export const foreign = {
  provider: 'Backup of zqbackup9.zqcorp9.example',
  channel: 'ZQCORP8\\zqservice8/Admin',
} as const;

const computer = 'zqmachine7.zqcorp7.example';

/** The same event in the forms of export that are written most, with the names of files that tell names as well. */
export function canaryExports({ fields: data, message }: CanaryLog): ReadonlyMap<string, string> {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;');
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const payload = JSON.stringify({ Metric: { Dimensions: { ...data, DiagnosticCode: '0x00000409' }, Name: 'x' } });
  const provider = 'Microsoft Intune Connector';
  const escapedSource = escape(foreign.provider);
  const time = '2026-03-11T08:00:00.0000000Z';
  const named = Object.entries(data)
    .map(([name, value]) => `<Data Name='${name}'>${escape(value)}</Data>`)
    .join('');
  const event = (body: string, id: number, source = provider, log = provider) =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${source}'/>` +
    `<EventID>20502</EventID><Level>2</Level><TimeCreated SystemTime='${time}'/><EventRecordID>${id}</EventRecordID>` +
    `<Correlation/><Channel>${log}</Channel><Computer>${computer}</Computer><Security UserID='S-1-5-18'/></System>` +
    `${body}<RenderingInfo Culture='en-US'><Message>${escape(message)}</Message><Level>Error</Level><Provider>${source}</Provider><Channel>${log}</Channel></RenderingInfo></Event>`;
  const xml = [
    event(`<EventData>${named}</EventData>`, 1),
    event(`<EventData><Data>${escape(payload)}</Data></EventData>`, 2),
    event(`<EventData>${named}</EventData>`, 3, escapedSource, escape(foreign.channel)),
  ];
  return new Map([
    ['zqfile1.xml', `<?xml version="1.0" encoding="utf-8"?><Events>${xml.join('')}</Events>`],
    ['zqfile2.xml', xml.join('\r\n')],
    [
      'zqfile3.csv',
      `Level,Date and Time,Source,Event ID,Task Category\r\nError,3/11/2026 8:00:00 AM,${provider},20502,None,${quote(payload)}\r\n` +
        `Error,3/11/2026 8:01:00 AM,${provider},20502,None,${quote(message)}\r\n` +
        `Error,3/11/2026 8:02:00 AM,${foreign.provider},20502,None,${quote(message)}\r\n`,
    ],
    [
      'zqfile4.csv',
      `"Message","Id","LevelDisplayName","ProviderName","LogName","MachineName","TimeCreated","RecordId"\r\n` +
        [message, payload]
          .map(
            (text, at) =>
              `${quote(text)},"20502","Error","${provider}","${provider}","${computer}","2026-03-11 08:0${at}:00","${at + 7}"\r\n`,
          )
          .join('') +
        `${quote(message)},"20502","Error","${foreign.provider}","${foreign.channel}","${computer}","2026-03-11 08:05:00","12"\r\n`,
    ],
    [
      'zqfile5.jsonl',
      `${JSON.stringify({ Event: { System: { Provider: { '#attributes': { Name: provider } }, EventID: 20502, Level: 2, TimeCreated: { '#attributes': { SystemTime: time } }, EventRecordID: 9, Channel: provider, Computer: computer }, EventData: data } })}\n`,
    ],
  ]);
}
