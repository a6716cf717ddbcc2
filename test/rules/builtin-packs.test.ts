import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/locale/catalogues.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { locales } from '../../src/model/locale.ts';
import type { DiagnosticCode } from '../../src/model/pack.ts';
import { indexPack } from '../../src/triage/pack-index.ts';
import { builtinNames, builtinPack, builtinPacks, packOf } from '../support/packs.ts';

await Promise.all(locales.map(loadLanguage));

const fails = ({ outcome }: { outcome: string }) => outcome === 'failure' || outcome === 'warning';

const namesOf = (names: readonly string[], shared: boolean) =>
  names.filter((name) => Boolean(packOf(name).shared) === shared);

test('the packs of both connectors, of their services, of their neighbours and of Windows codes ship', () => {
  expect(namesOf(builtinNames, false)).toEqual(
    expect.arrayContaining([
      'ad-cs',
      'capi2',
      'connector-services',
      'intune-certificate-connector',
      'intune-connector-legacy',
      'mdm-client',
      'ndes',
      'odj-connector',
    ]),
  );
  expect(namesOf(builtinNames, true)).toEqual(['windows-codes']);
});

describe.each(builtinNames)('the pack %s', (name) => {
  const { pack, problems } = builtinPack(name);
  if (!pack) throw new Error(`${name} does not load: ${JSON.stringify(problems)}`);

  test('loads without a problem and is called like its folder', () => {
    expect(problems).toEqual([]);
    expect(pack.id).toBe(name);
  });

  test('names a listed failure as the end of every retried attempt', () => {
    const failures = new Set(pack.events.filter(({ outcome }) => outcome === 'failure').map(({ id }) => id));
    const named = pack.events.flatMap(({ finalFailure }) => (finalFailure === undefined ? [] : [finalFailure]));
    expect(named.filter((id) => !failures.has(id))).toEqual([]);
  });

  test('has labels that fit a chart lane in every language', () => {
    for (const { label } of pack.events) {
      expect(label.en.length, label.en).toBeLessThanOrEqual(24);
      expect(label['zh-CN']?.length, label['zh-CN']).toBeLessThanOrEqual(10);
    }
  });

  test('says everything in every language for nobody, one and many, without a name where there is none', () => {
    const texts = [...pack.events, ...pack.codes].flatMap(({ claim, lead, verify, remedy }) =>
      [claim, lead, verify, ...remedy.map(({ text }) => text)].filter((text) => text !== undefined),
    );
    expect(texts.length).toBeGreaterThan(10);
    for (const locale of locales) {
      for (const n of [0, 1, 7]) {
        for (const text of texts) {
          const said = wordsFor(locale).fill(text, argsFor(n));
          expect(said).toBe(said.trim());
          expect(said).not.toMatch(/[{}]|undefined| {2}|\b0 (?:devices|users)\b/);
        }
      }
    }
  });
});

describe.each(namesOf(builtinNames, false))('the pack %s of a product', (name) => {
  const pack = packOf(name);

  test('ends every failure and warning by a success that it lists, or says in a note that none proves the end', () => {
    const successes = new Set(pack.events.filter(({ outcome }) => outcome === 'success').map(({ id }) => id));
    const failing = pack.events.filter(fails);
    expect(failing.length).toBeGreaterThan(0);
    for (const { id: failed, endedBy, note } of failing) {
      if (endedBy.length === 0) expect(note?.en, `${failed} ends by something`).toMatch(/prove/);
      for (const id of endedBy) expect(successes, `${failed} ends by ${id}`).toContain(id);
    }
  });

  test('neither repeats nor contradicts the shared table where it explains the same code', () => {
    const shared = new Map(packOf('windows-codes').codes.map((code) => [code.code, code]));
    for (const own of pack.codes) {
      const general = shared.get(own.code);
      if (!general) continue;
      const { name: called, meaning } = own;
      expect({ called, meaning }).toEqual({ called: general.name, meaning: general.meaning });
      const said = ({ claim, remedy, note }: DiagnosticCode) => ({ claim, remedy, note });
      expect(said(own)).not.toEqual(said(general));
    }
  });
});

function argsFor(n: number) {
  const name = (text: string) => (n === 1 ? text : '');
  const counts = { events: Math.max(1, n), devices: n, users: n, hosts: n, cas: n, templates: n, certificates: n };
  const times = { first: '2026-03-02T01:02:03.000Z', last: '2026-03-02T01:02:03.000Z', lastSuccess: '' };
  return { ...counts, ...times, host: name('HOST1'), ca: name('CA1'), template: name('T1') };
}

describe('the legacy connector', () => {
  const pack = packOf('intune-connector-legacy');

  test('has the 19 events of the vendor’s page, whose last digit tells the outcome', () => {
    const outcomes = { 0: ['success', 'info'], 1: ['warning'], 2: ['failure'] };
    expect(pack.events).toHaveLength(19);
    for (const { id, outcome } of pack.events) expect(outcomes[(id % 10) as 0 | 1 | 2]).toContain(outcome);
    expect(pack.events.map(({ id }) => id)).toEqual([
      10010, 10020, 10100, 10102, 10301, 10302, 20100, 20102, 20200, 20202, 20300, 20302, 20400, 20402, 20500, 20501,
      20502, 20600, 20602,
    ]);
  });

  test('has the 12 diagnostic codes; two of them name no cause', () => {
    expect(pack.codes).toHaveLength(12);
    expect(pack.codes.filter(({ generic }) => generic).map(({ code }) => code)).toEqual(['0x00000000', '0x0FFFFFFF']);
  });

  test('reads the nine-digit spelling of the vendor’s table as the eight-digit code', () => {
    expect(indexPack(pack).canonical('0x0FFFFFFFF')).toBe('0x0FFFFFFF');
  });

  test('keeps both remedies of an expired certificate: enrol again, then reinstall', () => {
    const code = pack.codes.find(({ name }) => name === 'Certificate_Expired');
    const event = pack.events.find(({ id }) => id === 10102);
    expect(code?.remedy[0]?.text.en).toMatch(/enrol/i);
    expect(event?.remedy.map(({ text }) => text.en).join(' ')).toMatch(/uninstall|reinstall|install/i);
    expect(event?.note).toBeDefined();
  });
});

describe('the current connector', () => {
  const pack = packOf('intune-certificate-connector');

  test('has the 61 events of the vendor’s list', () => {
    expect(pack.events).toHaveLength(61);
    expect(new Set(pack.events.map(({ channel }) => channel))).toEqual(
      new Set(['Microsoft-Intune-CertificateConnectors/Admin', 'Microsoft-Intune-CertificateConnectors/Operational']),
    );
  });

  test('knows that 3051 is final and 3052 an attempt, the other way round than 1051 and 1052', () => {
    const outcome = (id: number) => pack.events.find((event) => event.id === id)?.outcome;
    expect([3051, 3052, 1051, 1052].map(outcome)).toEqual(['failure', 'warning', 'warning', 'failure']);
    expect(pack.events.find(({ id }) => id === 3052)?.finalFailure).toBe(3051);
    expect(pack.events.find(({ id }) => id === 3051)?.note).toBeDefined();
  });

  test('takes 2002 and 2003 for the import download by a guess', () => {
    const index = indexPack(pack);
    expect([index.event(2002)?.id, index.event(2003)?.id]).toEqual([2202, 2203]);
  });
});

describe('the MDM client of a device', () => {
  const index = indexPack(packOf('mdm-client'));
  const certEnroll = { provider: 'Microsoft-Windows-CertificateServicesClient-CertEnroll', level: 'error' } as const;

  test('has the chain of one enrolment, and only its end ends a failed one', () => {
    const outcomes = [306, 36, 37, 38, 39].map((id) => index.event(id)?.outcome);
    expect(outcomes).toEqual(['info', 'success', 'success', 'success', 'success']);
    expect(index.event(32)?.endedBy).toEqual([39]);
  });

  test('reads the unknown Win32 error of 306 as accepted', () => {
    const code = index.canonical('0x2ab0003');
    expect(code === null ? null : index.code(code)).toMatchObject({
      name: 'DM_S_ACCEPTED_FOR_PROCESSING',
      generic: true,
    });
  });

  test('takes a command for its own only where it is about certificates', () => {
    const command = (uri: string) =>
      index.entryOf({ eventId: 404, level: 'error', provider: index.pack.providers[0] ?? '', data: { Message5: uri } });
    expect(command('./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/x/Install/Enroll')?.name).toBe('CommandFailure');
    expect(command('./Vendor/MSFT/Policy/Config/Browser/AllowSmartScreen')).toBeUndefined();
  });

  test('hears of requests to NDES from the certificate client of the machine, not of TPM attestation', () => {
    const enrol = (Url: string) => index.entryOf({ ...certEnroll, eventId: 86, data: { Url } })?.id;
    expect(enrol('https://ndes.corp.example/certsrv/mscep/mscep.dll/pkiclient.exe')).toBe(86);
    expect(enrol('https://KeyId-0123.attestation.example/templates/Aik/scep')).toBeUndefined();
    expect(index.entryOf({ ...certEnroll, eventId: 37, data: {} })).toBeUndefined();
  });
});

test('no two packs speak for the same provider or channel, but for the providers of the whole machine', () => {
  const names = builtinPacks().flatMap(({ providers, sharedProviders, channels }) => [
    ...new Set([...providers.filter((name) => !sharedProviders.includes(name)), ...channels]),
  ]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});
