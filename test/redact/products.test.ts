import { describe, expect, test } from 'vitest';
import { redact, type RedactionProfile, restore } from '../../src/index.ts';
import { builtinPacks } from '../support/packs.ts';
import { groupOf } from '../report/markdown/results.ts';
import { windowsServices } from '../../src/rules/logsource/windows-services.ts';
import { isOfWindows } from '../../src/redact/products.ts';
import { foreign } from './canaries.ts';
import { resultWith } from './log-of-names.ts';

const packs = builtinPacks();

async function redacted(provider: string, channel: string, profile: RedactionProfile) {
  const real = resultWith({ provider, channel }, { groups: [groupOf({ provider, channel })] });
  const { result, key } = await redact(real, { profile, packs });
  const [group] = result.groups;
  const [event] = result.findings[0]?.evidence ?? [];
  expect([event?.provider, event?.channel]).toEqual([group?.provider, group?.channel]);
  return { names: [group?.provider, group?.channel], result, key };
}

describe.each(['share', 'strict'] as const)('in %s', (profile) => {
  test.each([
    ['Microsoft-Intune-CertificateConnectors', 'Microsoft-Intune-CertificateConnectors/Operational'],
    ['Microsoft-Windows-TaskScheduler', 'Microsoft-Windows-TaskScheduler/Operational'],
    ['Service Control Manager', 'System'],
    ['MICROSOFT-WINDOWS-CAPI2', 'application'],
  ])('%s and %s stay: a pack or Windows names them', async (provider, channel) => {
    expect((await redacted(provider, channel, profile)).names).toEqual([provider, channel]);
  });

  test('a secret in the name of a channel is taken out', async () => {
    const { names } = await redacted('Admin', 'log password=Hunter2Hunter2', profile);
    expect(names[1]).not.toContain('Hunter2');
  });
});

test('a name in the name of a provider or a channel is replaced as in a text, and comes back with the key', async () => {
  const { names, result, key } = await redacted(foreign.provider, foreign.channel, 'share');
  expect(names).toEqual([expect.stringMatching(/^Backup of host-\d+$/), expect.stringMatching(/^user-\d+\/Admin$/)]);
  const [group] = (await restore(result, key)).groups;
  expect([group?.provider, group?.channel]).toEqual([foreign.provider, foreign.channel]);
});

test('strict does not print the name that somebody gave a provider', async () => {
  expect((await redacted('Orchard Robots', 'Orchard Robots/Admin', 'share')).names[0]).toBe('Orchard Robots');
  expect((await redacted('Orchard Robots', 'Orchard Robots/Admin', 'strict')).names).toEqual(['[text]', '[text]']);
});

test('every log of Windows that the rules know is one of Windows here, too', () => {
  const all = Object.values(windowsServices).flatMap(({ channels, providers = [] }) => [...channels, ...providers]);
  expect(all.filter((name) => !isOfWindows(name))).toEqual([]);
  expect(all.length).toBeGreaterThan(50);
});
