import { expect, test } from 'vitest';
import { redact } from '../../src/index.ts';
import { likenessesIn } from '../../src/redact/patterns.ts';
import { resultWith } from './log-of-names.ts';

async function said(message: string, data: Record<string, string> = {}) {
  const { result } = await redact(resultWith({ message, data }), { profile: 'share' });
  return result.findings[0]?.evidence[0];
}

test.each([
  ['for CN=Rubeus Hagthorn,OU=Gamekeeping,O=Wobbly Beasts Ltd,L=Zwolle.', /^for cert-1\.?$/],
  [
    'CN=Rubeus Hagthorn, O=Wobbly Beasts, Inc., C=NL was refused with 0x80070005',
    /^cert-1 was refused with 0x80070005$/,
  ],
  ['C=NL, O="Beasts, Wobbly", CN=Luna Lovegrove failed', /^cert-1 failed$/],
  ['subject "CN=Anna Maier" of it', /^subject "cert-1" of it$/],
  ['(/CN=Luna Lovegrove/O=Wobbly Beasts) came', /^\(cert-1\) came$/],
  ['LDAP://CN=Carla Weber,OU=Zoo,DC=wobbly,DC=local', /^LDAP:\/\/cert-1$/],
  ['LDAP://wobdc1/CN=Carla Weber,OU=Zoo,DC=wobbly,DC=local', /^LDAP:\/\/host-\d\/cert-1$/],
  ['Manager=CN=Carla Weber,OU=Zoo,DC=wobbly,DC=local;', /^Manager=cert-1;$/],
])('a distinguished name is one name: %s', async (message, expected) => {
  expect((await said(message))?.message).toMatch(expected);
  expect((await said('', { Data4: message }))?.data['Data4']).toMatch(expected);
});

test.each([
  'Issued by CN=Microsoft Root Certificate Authority 2011, O=Microsoft Corporation, C=US',
  'x=1, y=2, Status=3',
])('what is the same everywhere stays: %s', async (message) => {
  expect((await said(message))?.message).toBe(message);
});

test('a subject that is the GUID of a device stays the device', async () => {
  const DeviceId = '5f0c9a17-3d2e-4b6f-9a81-c0ffee12ab34';
  expect((await said(`CN=${DeviceId} came`, { DeviceId }))?.message).toBe('CN=device-1 came');
});

test('whom a subject is of is known wherever it stands alone', async () => {
  const event = await said('Wrote to Anna Maier of Kumquat Acme AG, am@kumquat.example, in WOBBLY.', {
    SubjectName: 'CN=Anna Maier, E=am@kumquat.example, O=Kumquat Acme AG, DC=wobbly, DC=local',
  });
  expect(event?.message).toMatch(/^Wrote to user-\d of tenant-\d, user-\d, in domain-\d\.$/);
  expect(event?.data['SubjectName']).toBe('cert-1');
});

test.each(['CN=', 'CN=a,', 'CN=a CN=', '/CN=', 'CN=A B ', 'O=a, Inc', 'a\\'])(
  'a megabyte of `%s` is read through',
  (part) => {
    expect(likenessesIn(part.repeat(1_000_000 / part.length))).toBeInstanceOf(Array);
  },
);
