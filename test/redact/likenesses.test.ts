import { expect, test } from 'vitest';
import { redact } from '../../src/index.ts';
import { likenessesIn } from '../../src/redact/patterns.ts';
import { resultWith } from './log-of-names.ts';

async function said(message: string, data: Record<string, string> = {}) {
  const { result } = await redact(resultWith({ message, data }), { profile: 'share' });
  const event = result.findings[0]?.evidence[0];
  return { message: event?.message.replaceAll(/-\d+/g, '-n'), data: event?.data ?? {} };
}

test.each([
  ['as AzureAD\\RubeusHagthorn.', /^as user-n/],
  ['DC=wobblegate,DC=test of AzureAD\\RubeusHagthorn failed', 'cert-n of user-n failed'],
  ['on DESKTOP-1A2B3C4, LAPTOP-AB12CD34 and WIN-ABCDEFGHIJK', 'on host-n, host-n and host-n'],
  ['WOBSRV03$ asked', 'host-n$ asked'],
  ['HOST/wobsrv02 and http/wobsrv09', 'HOST/host-n and http/host-n'],
  ['to \\\\wobsrv05\\share', 'to \\\\host-n\\share'],
  ['to \\\\wobsrv05', 'to \\\\host-n'],
  ['to \\\\?\\UNC\\wobsrv05\\share', 'to \\\\?\\UNC\\host-n\\share'],
  ['as .\\localadm1 again', 'as .\\user-n again'],
  ['account WOBBLY/rubeus failed', 'account user-n failed'],
  ['?upn=rubeus.hagthorn%40wobbly.local&x=1', '?upn=user-n&x=1'],
  ['upn%3Drubeus.hagthorn%40wobbly.local', 'upn%3Duser-n'],
  ['C%3A%5CUsers%5Crubeus%5CDesktop', 'C%3A%5CUsers%5Cuser-n%5CDesktop'],
  ['in C:\\Users\\rubeus', 'in C:\\Users\\user-n'],
  ['https://wobbly.blob.core.windows.net/x', 'https://host-n/x'],
  ['wobbly.database.windows.net, wobbly.vault.azure.net, wobbly.onmicrosoft.com', 'host-n, host-n, host-n'],
  ['https://wobbly-my.sharepoint.com/personal/rubeus_wobbly_com/Documents', 'https://host-n/personal/user-n/Documents'],
  ['?deviceName=WOBPC98&a=b', '?deviceName=host-n&a=b'],
  ['CertificateTemplate:WobTmpl77\nrmd:wobpc77\nccm:wobpc78', 'CertificateTemplate:template-n\nrmd:host-n\nccm:host-n'],
  ['UserName=rubeus, SerialNumber=PF3ABC99', 'UserName=user-n, SerialNumber=serial-n'],
  ['Display Name: Rubeus Hagthorn was not found', 'Display Name: user-n was not found'],
  ['net use \\\\wobsrv05\\c$ x1 /user:WOBBLY\\rubeus', 'net use \\\\host-n\\c$ [password] /user:user-n'],
  ['sqlcmd -S wobsql -U rubeus', 'sqlcmd -S host-n -U user-n'],
  ['device name is WOBPC98, computer WOBPC99', 'device name is host-n, computer host-n'],
  ['serial number 5CG1234ABC', 'serial number serial-n'],
  ['phone +31 6 1234 5678', 'phone user-n'],
  ['C%3A%5CUsers%5CRubeus%20Hagthorn%5CApp', 'C%3A%5CUsers%5Cuser-n%5CApp'],
  ['account Wobbly\\rubeus logged on', 'account user-n logged on'],
  ['from //wobsrv05/share', 'from //host-n/share'],
  ['from "Anna Maier" <anna@wobbly.example> today', 'from user-n today'],
  ['from Jane Roe <jane.roe@wobbly.example>, Jane Roe says', /user-n, user-n says$/],
])('share: %s', async (message, expected) => {
  const { message: made } = await said(message);
  if (typeof expected === 'string') expect(made).toBe(expected);
  else expect(made).toMatch(expected);
  expect(made).not.toMatch(/rubeus|hagthorn|wob|maier|anna|\broe\b/i);
});

test.each([
  'HTTP/1.1 and DNS/DHCP, TCP/IP, ADMIN$ and C$',
  'User name: missing. The user name is unknown, SerialNumber: none',
  'login.windows.net, https://manage.microsoft.com/x and fef.msub01.manage.microsoft.com',
  'run .\\install.ps1 with %%1793',
  'Account Name:\t\tANONYMOUS LOGON\r\n\tAccount Domain:\t\tNT AUTHORITY\r\n\tWorkstation Name:\t\r\n\tSource Port:\t-',
  'Authentication Package:\tNegotiate\r\n\tTransited Services:\t-\r\nElevated Token:\t\tYes',
  'WIN-x and a laptop-case, Desktop-Client',
])('share leaves what is the same everywhere: %s', async (message) => {
  expect((await said(message)).message).toBe(message);
});

test.each([
  'DisplayName GivenName Surname SamAccountName Owner OwnerName EnrollmentUser Phone EmployeeId Manager',
  'UserWorkstations ScriptPath HomeDirectory ProfilePath SerialNo SerialNumber IMEI MEID',
])('fields hold names: %s', async (names) => {
  const data = Object.fromEntries(names.split(' ').map((name, at) => [name, `Zqhagthorn${at}7`]));
  expect(JSON.stringify((await said('', data)).data)).not.toMatch(/zqhag/i);
  const unset = Object.fromEntries(names.split(' ').map((name) => [name, '%%1793']));
  expect((await said('', unset)).data).toEqual(unset);
});

test.each([
  'a\\a\\',
  'A\\a ',
  'deviceName=',
  'Display Name: A ',
  'A B C ',
  '"A" <',
  'HOST/',
  '%40a',
  '\\\\?\\UNC\\',
  'Users/',
  'phone 1',
  'computer A1',
  'SN AAAAAA ',
  'Users%20',
  '/u:',
])('a megabyte of `%s` is read through', (part) => {
  expect(likenessesIn(part.repeat(1_000_000 / part.length))).toBeInstanceOf(Array);
});
