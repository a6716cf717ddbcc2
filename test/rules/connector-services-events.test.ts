import { describe, expect, test } from 'vitest';
import { classify, kindOf } from '../../src/triage/classify.ts';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { readExport } from '../read/read-export.ts';
import { anXmlEvent } from '../read/write-exports.ts';
import { anEvent } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';
import { builtinPacks } from '../support/packs.ts';

const findPack = createPackFinder(builtinPacks());
const manager = 'Service Control Manager';

/** What the shipped packs make of an event of one of Windows' own logs; null when it is nothing to us. */
async function known(provider: string, id: number, values: string, level: 2 | 3 | 4 = 2) {
  const { events } = await readExport(anXmlEvent({ id, level, provider, more: `<EventData>${values}</EventData>` }));
  const [event] = events;
  if (!event) throw new Error('no event was read');
  const { index, entry, outcome } = classify(event, kindOf(event, findPack));
  return index && { pack: index.pack.id, name: entry?.name, outcome };
}

const named = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `<Data Name="${name}">${value}</Data>`)
    .join('');
const unnamed = (values: readonly string[]) => values.map((value) => `<Data>${value}</Data>`).join('');
const utf16Hex = (text: string) => Buffer.from(`${text}\0`, 'utf16le').toString('hex').toUpperCase();

const displayName = 'PFX Create Certificate Connector for Microsoft Intune';

describe('the service control manager', () => {
  const state = (param1: string, param2: string, binary: string) =>
    known(manager, 7036, `${named({ param1, param2 })}<Binary>${utf16Hex(binary)}</Binary>`, 4);

  test('is heard when a service of the connector dies, not when another one does', async () => {
    const died = (param1: string) => known(manager, 7031, named({ param1, param2: '1', param3: '60000' }));
    expect(await died(displayName)).toEqual({
      pack: 'connector-services',
      name: 'ServiceCrashRecovered',
      outcome: 'failure',
    });
    expect(await died('Intune Connector Service')).not.toBeNull();
    expect(await died('PkiRevokeConnectorSvc')).not.toBeNull();
    expect(await died('Print Spooler')).toBeNull();
    expect(await died('Microsoft Intune Management Extension')).toBeNull();
  });

  test('says running or stopped in a language of its own, whatever the language of Windows', async () => {
    expect(await state(displayName, 'running', 'PFXCertificateConnectorSvc/4')).toMatchObject({ outcome: 'success' });
    expect(await state(displayName, '正在运行', 'PFXCertificateConnectorSvc/4')).toMatchObject({
      name: 'ServiceRunning',
    });
    expect(await state(displayName, '停止', 'PFXCertificateConnectorSvc/1')).toMatchObject({
      name: 'ServiceStopped',
      outcome: 'info',
    });
    expect(await state('Print Spooler', 'running', 'Spooler/4')).toBeNull();
  });

  test('names the service second when it did not answer in time', async () => {
    expect(await known(manager, 7009, named({ param1: '30000', param2: displayName }))).toMatchObject({
      name: 'ServiceStartTimeout',
    });
    expect(await known(manager, 7009, named({ param1: '30000', param2: 'Print Spooler' }))).toBeNull();
  });
});

test('a service that comes up ends its own failures by any of its names, and none of another service', () => {
  const event = (id: number, minute: number, data: Record<string, string>) =>
    anEvent(id, minute, { provider: manager, channel: 'System', level: 'error', data });
  const up = (param1: string, minute: number) => event(7036, minute, { param1, Binary: utf16Hex('x/4') });
  const noLogon = event(7038, 0, { param1: 'PkiRevokeConnectorSvc', param2: 'CORP\\svc', param3: '%%1326' });
  const revoke = 'PFX Revoke Certificate Connector for Microsoft Intune';
  const statusAfter = (service: string) =>
    judge(count([noLogon, up(service, 5)], builtinPacks())).findings.map(({ status }) => status);
  expect(statusAfter(revoke)).toEqual(['recovered']);
  expect(statusAfter(displayName)).toEqual(['quiet']);
});

test('of the application pools only that of NDES is ours', async () => {
  const died = (AppPoolID: string) => known('Microsoft-Windows-WAS', 5011, named({ AppPoolID, ProcessID: '4528' }), 3);
  expect(await died('SCEP')).toMatchObject({ name: 'PoolProcessDied', outcome: 'failure' });
  expect(await died('DefaultAppPool')).toBeNull();
});

test('a crash counts when the program is ours, whether the field has a name or none', async () => {
  const crash = 'Application Error';
  expect(await known(crash, 1000, named({ AppName: 'w3wp.exe' }))).toMatchObject({ name: 'ProgramCrash' });
  expect(await known(crash, 1000, unnamed(['NDESConnector.exe', '6.2101.13.0']))).toMatchObject({
    name: 'ProgramCrash',
  });
  expect(await known(crash, 1000, unnamed(['notepad.exe', '10.0']))).toBeNull();
});

test('an error of ASP.NET counts when the web application is the one that checks challenges', async () => {
  const failed = (application: string) =>
    known('ASP.NET 4.0.30319.0', 1310, unnamed(['3007', 'm', 't', 'u', 'e', '1', '1', '0', application]), 3);
  expect(await failed('/LM/W3SVC/1/ROOT/CertificateRegistrationSvc-1-131')).toMatchObject({ outcome: 'failure' });
  expect(await failed('/LM/W3SVC/1/ROOT/Autodiscover-21-132')).toBeNull();
});

test('a service that logs under its own name is ours, and its level tells what it means', async () => {
  const source = 'PkiRevokeConnectorSvc';
  expect(await known(source, 0, unnamed(['Service started.']), 4)).toMatchObject({ name: 'ServiceMessage' });
  expect(await known(source, 0, unnamed(['Service cannot be started.']))).toMatchObject({ name: 'ServiceFault' });
  expect(await known(source, 7036, unnamed(['x']), 4)).toMatchObject({ pack: 'connector-services', name: undefined });
});
