import { expect, test } from 'vitest';
import { classify, kindOf } from '../../src/triage/classify.ts';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { subjectsOfEvent } from '../../src/triage/subjects-of-event.ts';
import { readExport } from '../read/read-export.ts';
import { anXmlEvent } from '../read/write-exports.ts';
import { builtinPacks } from '../support/packs.ts';

const findPack = createPackFinder(builtinPacks());

/** What is made of a check as Windows logs it: an element of its own in UserData, with values in nested attributes. */
async function checked(id: number, level: 2 | 4, inside: string) {
  const more = `<UserData><Check xmlns="x">${inside}</Check></UserData>`;
  const { events } = await readExport(anXmlEvent({ id, level, provider: 'Microsoft-Windows-CAPI2', more }));
  const [event] = events;
  if (!event) throw new Error('no event was read');
  const { index, entry, outcome, found } = classify(event, kindOf(event, findPack));
  const certificate = index ? subjectsOfEvent(event, index).get('certificates') : undefined;
  return { pack: index?.pack.id, name: entry?.name, outcome, code: found?.code, certificate };
}

const chain =
  '<Certificate fileRef="A.cer" subjectName="ndes.corp.example"/><CertificateChain chainRef="{1}"><TrustStatus>' +
  '<ErrorStatus value="20"/></TrustStatus><ChainElement><Certificate fileRef="B.cer" subjectName="Example Root CA"/>' +
  '</ChainElement></CertificateChain><EventAuxInfo ProcessName="w3wp.exe"/>';

test('a check that failed is read with its result and the certificate that was checked, not the one above it', async () => {
  expect(await checked(30, 2, `${chain}<Result value="800B0109">not trusted</Result>`)).toEqual({
    pack: 'capi2',
    name: 'VerifyChainPolicy',
    outcome: 'failure',
    code: '0x800B0109',
    certificate: 'ndes.corp.example',
  });
});

test('the same id at level Information is a success', async () => {
  const passed = await checked(11, 4, `${chain}<Result value="0"/>`);
  expect(passed).toMatchObject({ name: 'BuildChain', outcome: 'success', code: '0x00000000' });
});

test('a result of digits only is hex, and so are the four digits of a download', async () => {
  const revoked = await checked(41, 2, `${chain}<Result value="80092010">revoked</Result>`);
  expect(revoked.code).toBe('0x80092010');
  const url = '<URL scheme="http">http://pki.corp.example/ca.crl</URL><Result value="2EE7">not resolved</Result>';
  expect((await checked(53, 2, url)).code).toBe('0x00002EE7');
});

test('what else this provider logs is no matter of certificates for the connectors', async () => {
  expect(await checked(513, 2, '<Result value="80070005"/>')).toMatchObject({ pack: undefined, outcome: 'failure' });
});
