import { expect, test } from 'vitest';
import { redact, type RedactionProfile } from '../../src/index.ts';
import { computer, fields, resultWith } from './log-of-names.ts';

async function said(message: string, profile: RedactionProfile = 'share', data: Record<string, string> = fields) {
  const { result } = await redact(resultWith({ message, data }), { profile });
  return result.findings[0]?.evidence[0];
}

test.each([
  ['a device', `Device {${fields.DeviceId.toUpperCase()}} asked.`, 'Device {device-1} asked.'],
  ['a device without hyphens', `id=${fields.DeviceId.replaceAll('-', '')};`, 'id=device-1;'],
  ['a user by address', 'For ZELDA.QVIST@kumquat.example.', 'For user-1.'],
  ['a user with a domain', 'As KUMQUAT\\bjornsen or bjornsen.', 'As user-2 or user-2.'],
  ['a user nobody named', 'Ask walter.p@kumquat.example', 'Ask user-3'],
  ['a host', `On ${computer}, ndesx42 and NDESX42$.`, 'On host-1, host-1 and host-1$.'],
  ['a host nobody named', 'See print9.kumquat.example:443', 'See host-4:443'],
  ['a domain', 'In kumquat.example or KUMQUAT.', 'In domain-1 or domain-1.'],
  ['an authority', 'pkiroot7.kumquat.example\\Quagmire Issuing 3 is Quagmire Issuing 3', 'ca-1 is ca-1'],
  ['an authority inside JSON', '{"CA":"pkiroot7.kumquat.example\\\\Quagmire Issuing 3"}', '{"CA":"ca-1"}'],
  ['a template', 'of QuokkaWiFi.', 'of template-1.'],
  ['a thumbprint', `cert ${fields.Thumbprint.toLowerCase()}`, 'cert thumb-1'],
  ['a thumbprint nobody named', 'cert 00112233445566778899AABBCCDDEEFF00112233', 'cert thumb-2'],
  ['a serial number', 'serial 0x6100beef00c0de0042 of it', 'serial serial-1 of it'],
  ['a request', 'Request 9182736 and request id 4711', 'Request request-1 and request id request-2'],
  ['an address inside', 'from 10.44.7.19 to 203.0.113.9', 'from ip-1 (private) to ip-2'],
  ['an address of six', 'from fe80::1ff:fe23:4567:890a', 'from ip-2 (private)'],
  ['a network card', 'card de:ad:be:ef:00:18', 'card mac-2'],
  ['an account number', `as ${fields.TargetSid}`, 'as sid-1'],
  ['a tenant', `tenant ${fields.AADTenantId}`, 'tenant tenant-1'],
  ['a profile', 'C:\\Users\\max\\AppData', 'C:\\Users\\user-3\\AppData'],
  ['something with an id', 'activity 01234567-89ab-cdef-0123-456789abcdef', 'activity id-1'],
])('share: %s', async (_, message, expected) => {
  expect((await said(message))?.message).toBe(expected);
});

test.each([
  'See https://learn.microsoft.com/mem/intune and manage.microsoft.com.',
  'System.Net.WebException in Microsoft.Intune.Connector, ASP.NET 4.8, services.msc, NDESPlugin.log',
  'Error 0x80070005 (-2147024891), version 6.2406.0.1001, at 04:02:11 on 2026-03-07',
  'NT AUTHORITY\\SYSTEM, S-1-5-18, 127.0.0.1, localhost, HKLM\\SOFTWARE',
  'C:\\Windows\\System32\\certsrv\\mscep.dll',
  'Event 20102 PkcsCertIssue_Failure',
  '00000000-0000-0000-0000-000000000000',
])('share leaves what is the same everywhere: %s', async (message) => {
  expect((await said(message))?.message).toBe(message);
});

const pem =
  '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----';
const csr = 'MIICvDCCAaQCAQAwdzELMAkGA1UEBhMCVVMxDTALBgNVBAgMBFV0YWgxDzANBgNVBAcMBkxpbmRvbjEW';

test.each([
  ['a certificate', `Got ${pem} here`, 'Got [certificate or key] here'],
  ['a request', `csr ${csr}=`, 'csr [certificate or key]'],
  ['a challenge', 'url?challenge=9F3A22B1CC&x=1', 'url?challenge=[challenge]&x=1'],
  ['a challenge in JSON', '{"ScepChallenge":"qwertyuiop"}', '{"ScepChallenge":"[challenge]"}'],
  [
    'a SCEP message',
    'GET /?operation=PKIOperation&message=MIAGCSqGSIb3DQEHAqCA HTTP',
    'GET /?operation=PKIOperation&message=[message] HTTP',
  ],
  ['a password', 'Password: hunter2! was wrong', 'Password: [password] was wrong'],
  ['a password in Chinese', '密码：hunter2', '密码：[password]'],
  ['a token', 'Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [token]'],
  ['a password in an address', 'https://svc:s3cret@proxy/', 'https://svc:[password]@proxy/'],
])('no profile prints %s', async (_, message, expected) => {
  const none = await redact(resultWith({ message }), { profile: 'none' });
  expect(none.result.findings[0]?.evidence[0]?.message).toBe(expected);
  expect(none.result.redaction).toEqual({ profile: 'none', counts: { secret: 1 } });
  expect(JSON.stringify(none.key)).not.toMatch(/hunter2|MII|s3cret|9F3A/);
  expect(JSON.stringify((await redact(resultWith({ message }), { profile: 'share' })).result)).not.toMatch(
    /hunter2|MII|s3cret|9F3A/,
  );
});

test('a secret that a field names is taken out of the message too', async () => {
  const event = await said('It was correcthorse.', 'none', { Challenge: 'correcthorse' });
  expect(event).toMatchObject({ message: 'It was [secret].', data: { Challenge: '[challenge]' } });
});

test('prose about passwords and challenges stays', async () => {
  const message = 'The challenge: expired. The password is wrong. PublicKeyToken=31bf3856ad364e35';
  expect((await said(message, 'none'))?.message).toBe(message);
});

test('none leaves every name where it is', async () => {
  expect(await said('On NDESX42', 'none')).toMatchObject({ computer, message: 'On NDESX42', data: fields });
});

test('strict prints no text of a log, and no range of an address', async () => {
  const event = await said('Something about a merger', 'strict', {
    ...fields,
    Note: 'secret merger',
    RetryCount: '3',
    Code: '0x80070005',
  });
  expect(event).toMatchObject({
    message: '[text]',
    place: { input: 'input-1.xml' },
    data: { ClientIp: 'ip-1', Note: '[text]', RetryCount: '3', Code: '0x80070005', DeviceId: 'device-1' },
  });
});

test('--keep leaves a class as it is, and says so', async () => {
  const { result, key } = await redact(resultWith({ message: `${fields.CAName} on ${computer}` }), {
    profile: 'share',
    keep: ['ca', 'template'],
  });
  expect(result.findings[0]).toMatchObject({ title: `${fields.CAName} and host-1 failed`, summary: 'See QuokkaWiFi.' });
  expect(result.findings[0]?.evidence[0]?.message).toBe(`${fields.CAName} on host-1`);
  expect(result.redaction.kept).toEqual(['ca', 'template']);
  expect(key.names.map((name) => name.class)).not.toContain('ca');
});

test('with the key of an earlier report names keep their pseudonyms, and new ones get numbers behind them', async () => {
  const first = await redact(resultWith({ computer: 'FIRST9.kumquat.example' }), { profile: 'share' });
  const pseudonymOf = (original: string) => first.key.names.find((name) => name.original === original)?.pseudonym;
  const second = await redact(resultWith({ message: 'first9, LATER8.kumquat.example' }), {
    profile: 'share',
    key: first.key,
  });
  const before = pseudonymOf('FIRST9.kumquat.example');
  expect(second.result.findings[0]?.evidence[0]?.message).toBe(
    `${before}, host-${first.key.names.filter((name) => name.class === 'host').length + 1}`,
  );
  expect(second.key.names).toEqual(expect.arrayContaining([...first.key.names]));
});

test('a pseudonym that the log itself says is given to nobody', async () => {
  expect((await said(`host-1 is not ${computer}`))?.message).toBe('host-1 is not host-2');
});

test('file names of plain words stay, others become numbers', async () => {
  const name = async (input: string) =>
    (await redact(resultWith({ place: { input } }), { profile: 'share' })).result.findings[0]?.evidence[0]?.place.input;
  expect(await name('Application 2026-03-07.evtx')).toBe('Application 2026-03-07.evtx');
  expect(await name('Müller GmbH.xml')).toBe('input-1.xml');
  expect(await name('NDESX42.csv')).toBe('input-1.csv');
});

test('a name that is a word of the product is replaced in its field, and in a text it is left', async () => {
  const { result } = await redact(resultWith({ computer: 'SERVER', message: 'The server SERVER' }), {
    profile: 'share',
  });
  expect(result.findings[0]?.evidence[0]).toMatchObject({
    computer: expect.stringMatching(/^host-\d$/),
    message: 'The server SERVER',
  });
});

test('a host that is called as a service leaves the ids of rules and what they say of the service alone', async () => {
  const sample = resultWith({ computer: 'NDES' });
  const findings = sample.findings.map((one) => ({ ...one, rule: 'mdm-client/ndes-not-reached' }));
  const { result } = await redact({ ...sample, findings }, { profile: 'share' });
  expect(result.findings[0]).toMatchObject({
    rule: 'mdm-client/ndes-not-reached',
    evidence: [{ computer: expect.stringMatching(/^host-\d$/) }],
  });
});
