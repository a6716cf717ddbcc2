import type { Evidence } from '../../src/model/finding.ts';
import type { TriageResult } from '../../src/model/result.ts';
import { both, finding } from '../report/html/sample-finding.ts';
import { input, result } from '../report/html/sample.ts';

/** Everything in these stands in no word of the product. */
export const fields = {
  DeviceId: '5f0c9a17-3d2e-4b6f-9a81-c0ffee12ab34',
  UserPrincipalName: 'zelda.qvist@kumquat.example',
  SubjectUserName: 'KUMQUAT\\bjornsen',
  CAName: 'pkiroot7.kumquat.example\\Quagmire Issuing 3',
  CertificateTemplateName: 'QuokkaWiFi',
  Thumbprint: 'A1B2C3D4E5F60718293A4B5C6D7E8F9012345678',
  SerialNumber: '6100BEEF00C0DE0042',
  RequestId: '9182736',
  ClientIp: '10.44.7.19',
  MacAddress: 'DE-AD-BE-EF-00-17',
  TargetSid: 'S-1-5-21-397955417-626881126-188441444-1010',
  AADTenantId: 'c7d8e9f0-1111-4222-8333-944455556666',
} as const;

export const computer = 'NDESX42.kumquat.example';

/** What must be in no output, in small letters; each is the heart of one of the names above. */
export const hearts: readonly string[] = [
  'c0ffee12ab34',
  'zelda',
  'kumquat',
  'bjornsen',
  'pkiroot7',
  'quagmire',
  'quokka',
  'a1b2c3d4',
  'a1 b2 c3 d4',
  '6100beef',
  '9182736',
  '10.44.7.19',
  'be-ef-00',
  '397955417',
  '944455556666',
  'ndesx42',
];

export function evidence(part: Partial<Evidence> = {}): Evidence {
  return {
    place: { input: 'NDESX42.xml', record: '17', line: 4 },
    time: { utc: '2026-03-07T12:00:00.000Z', basis: 'utc', raw: '2026-03-07T12:00:00.000Z' },
    provider: 'kumquat.example Connector',
    channel: 'NDESX42.kumquat.example/Admin',
    computer,
    level: 'error',
    eventId: 102,
    data: fields,
    message: '',
    ...part,
  };
}

const said = { key: 'grounds.no-code', args: {} };
const sample = result();

/** A result in which the fields above stand where a log brings them. */
export function resultWith(part: Partial<Evidence> = {}, more: Partial<TriageResult> = {}): TriageResult {
  const top = (id: string) => ({ total: 1, top: [{ id, count: 3 }] });
  const nobody = { total: 0, top: [] };
  return result({
    findings: [
      finding({
        statusReason: said,
        confidenceReason: said,
        words: {
          title: both('{ca} and {host} failed'),
          summary: both('See {template}.'),
          verify: both('Look.'),
          remedy: [],
        },
        args: { host: computer, ca: fields.CAName, template: fields.CertificateTemplateName },
        evidence: [evidence(part)],
        affected: {
          devices: top(fields.DeviceId),
          users: top(fields.UserPrincipalName),
          hosts: top(computer),
          cas: top(fields.CAName),
          templates: top(fields.CertificateTemplateName),
          certificates: nobody,
        },
      }),
    ],
    verdict: { ...sample.verdict, reason: said, lede: [] },
    inputs: [input({ name: 'NDESX42.xml' })],
    command: 'evtriage KUMQUAT-logs --tz Europe/Berlin',
    ...more,
  });
}
