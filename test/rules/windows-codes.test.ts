import { describe, expect, test } from 'vitest';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { anEvent } from '../support/events.ts';
import { builtinPacks, packOf } from '../support/packs.ts';

describe('the shared table of codes', () => {
  const { codes } = packOf('windows-codes');
  const index = createPackFinder(builtinPacks())(
    anEvent(0, 0, { provider: 'Microsoft Intune Connector', channel: '' }),
  );

  test('has the 73 HRESULTs that are met around certificates of Intune, and the one that IIS logs as 1346', () => {
    expect(codes).toHaveLength(74);
    expect(codes.filter(({ code }) => /^0x87D17D0[0-9A-D]$/.test(code))).toHaveLength(14);
  });

  test.each([
    ['2148204809', 'CERT_E_UNTRUSTEDROOT'],
    ['-2146762487', 'CERT_E_UNTRUSTEDROOT'],
    ['800b0109', 'CERT_E_UNTRUSTEDROOT'],
    ['-2146877422', 'CERTSRV_E_TEMPLATE_DENIED'],
    ['-2146875374', 'CERTSRV_E_SUBJECT_EMAIL_REQUIRED'],
    ['-2016281101', 'CRP_Request_Not_Found'],
    ['-2016314112', 'SCEP_Invalid_Key_Usage'],
    ['22013', 'SCEP_Invalid_PKIOperation_Response'],
    ['0x2ab0003', 'DM_S_ACCEPTED_FOR_PROCESSING'],
    ['1346', 'ERROR_BAD_IMPERSONATION_LEVEL'],
    ['1722', 'RPC_S_SERVER_UNAVAILABLE'],
    ['12175', 'ERROR_WINHTTP_SECURE_FAILURE'],
  ])('knows %s as %s, whatever product logs it', (written, name) => {
    expect(index?.code(index.canonical(written) ?? '')?.name).toBe(name);
  });

  test('takes no number for a code that could as well be a count', () => {
    for (const { aliases } of codes) for (const alias of aliases) expect(alias).toMatch(/^\d{4,10}$/);
    expect(index?.code(index.canonical('87') ?? '')).toBeUndefined();
  });
});
