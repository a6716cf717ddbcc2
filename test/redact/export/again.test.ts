import { expect, test } from 'vitest';
import { builtinPacks } from '../../support/packs.ts';
import { copiesOf, inputOf } from './copy.ts';

const packs = builtinPacks();
const event = (id: number, data: Readonly<Record<string, string>>): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>` +
  `<Provider Name='Microsoft-Windows-Security-Auditing'/><EventID>${id}</EventID><Level>0</Level>` +
  `<TimeCreated SystemTime='2026-03-07T12:00:00.000Z'/><EventRecordID>${id}</EventRecordID>` +
  `<Channel>Security</Channel><Computer>WOBDC01.wobbly.local</Computer></System><EventData>` +
  Object.entries(data)
    .map(([name, value]) => `<Data Name='${name}'>${value}</Data>`)
    .join('') +
  `</EventData></Event>\r\n`;

const security =
  event(4624, {
    SubjectUserName: 'WOBDC01$',
    TargetUserName: 'rubeus',
    TargetDomainName: 'WOBBLY',
    IpAddress: '10.1.2.3',
  }) +
  event(4768, { TargetUserName: 'luna@wobbly.local', TargetDomainName: 'WOBBLY.LOCAL', ServiceName: 'krbtgt' }) +
  event(4720, { TargetUserName: 'svc_ndes', SamAccountName: 'svc_ndes', UserPrincipalName: 'svc_ndes@wobbly.local' }) +
  event(4673, { Text: 'ftp://anna:s3cret@files.wobbly.local/x for WOBBLY\\anna, https://svc_ndes:x7@proxy/' });

async function copyOf(text: string) {
  const { texts, names } = await copiesOf(() => [inputOf('log.xml', text)], packs, {});
  return { copy: texts.get('log.xml') ?? '', names };
}

test('a password in an address goes with its user, and the copy can be copied again: it stays as it is', async () => {
  const { copy } = await copyOf(security);
  expect(copy).toMatch(/ftp:\/\/user-\d:\[password\]@host-\d\/x for user-\d, https:\/\/user-3:\[password\]@host-\d/);
  expect(copy).not.toMatch(/anna|s3cret|rubeus|luna|wobbly/i);
  const again = await copyOf(copy);
  expect(again.copy).toBe(copy);
  expect(again.names.names).toEqual([]);
});

test('names that a copy holds beside pseudonyms get other numbers', async () => {
  const { copy } = await copyOf(security);
  const mixed = copy + event(4624, { TargetUserName: 'newcomer', WorkstationName: 'WOBPC98' });
  const { copy: again, names } = await copyOf(mixed);
  expect(again).not.toMatch(/newcomer|WOBPC98/);
  for (const { pseudonym } of names.names) expect(copy).not.toContain(pseudonym);
});
