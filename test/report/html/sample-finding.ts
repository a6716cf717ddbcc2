import type { LocalText } from '../../../src/model/locale.ts';
import type { Evidence, Finding } from '../../../src/model/finding.ts';
import type { Affected, Group, Subjects } from '../../../src/model/group.ts';

export const both = (text: string): LocalText => ({ en: text, 'zh-CN': text });

const nobody: Subjects = { total: 0, top: [] };
const untouched: Affected = {
  devices: nobody,
  users: nobody,
  hosts: nobody,
  cas: nobody,
  templates: nobody,
  certificates: nobody,
};

export function group(part: Partial<Group> = {}): Group {
  return {
    id: 'G1',
    pack: 'connector',
    provider: 'Contoso Connector',
    channel: 'Contoso Connector/Operational',
    eventId: 102,
    name: 'Renewal_Failure',
    code: '0x00000405',
    codeName: 'Certificate_Expired',
    codeAsLogged: [],
    outcome: 'failure',
    outcomeFrom: 'catalogue',
    known: true,
    level: 'error',
    count: 30,
    first: '2026-03-07T12:00:00.000Z',
    last: '2026-03-07T23:50:00.000Z',
    affected: untouched,
    bins: [0, 0, 0, 0, 9, 8, 7, 6],
    findings: ['F1'],
    words: { label: both('Renewal failed'), meaning: both('A certificate was not renewed.') },
    ...part,
  };
}

export function evidence(part: Partial<Evidence> = {}): Evidence {
  return {
    place: { input: 'connector.xml', record: '48213', line: 12 },
    time: { utc: '2026-03-07T12:00:00.000Z', basis: 'utc', raw: '2026-03-07T12:00:00.000Z' },
    provider: 'Contoso Connector',
    channel: 'Contoso Connector/Operational',
    computer: 'HOST1',
    level: 'error',
    eventId: 102,
    data: { DiagnosticCode: '0x00000405', Thumbprint: 'A1B2' },
    message: 'The certificate has expired.',
    ...part,
  };
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    id: 'F1',
    rule: 'connector/102/0x00000405',
    pack: 'connector',
    severity: 'critical',
    status: 'still-failing',
    statusReason: { key: 'x', args: {} },
    confidence: 'likely',
    confidenceReason: { key: 'x', args: {} },
    groups: ['G1'],
    events: 30,
    first: '2026-03-07T12:00:00.000Z',
    last: '2026-03-07T23:50:00.000Z',
    durationMs: 42_600_000,
    lastSuccess: '2026-03-07T11:58:00.000Z',
    affected: {
      ...untouched,
      devices: { total: 5, top: devices },
      hosts: { total: 1, top: [{ id: 'HOST1', count: 30 }] },
    },
    restsOn: [],
    chain: [],
    evidence: [evidence()],
    references: [{ url: 'https://docs.example/events', verified: '2026-02-01' }],
    words: { title: both('t'), summary: both('s'), verify: both('v'), remedy: [] },
    args: {},
    title: 'The certificate of HOST1 expired',
    summary: 'HOST1 can no longer sign in, so no device is served.',
    statusText: 'The last failure was 10 min before the log ends.',
    confidenceText: 'The code names the cause.',
    remedy: [
      { owner: 'intune-admin', text: 'Renew the certificate on HOST1.', basis: 'verified' },
      { owner: 'server-team', text: 'Restart the service on HOST1.', basis: 'guessed' },
    ],
    verify: 'Event 100 appears within one hour.',
    ...part,
  };
}

const devices = [9, 8, 6, 4, 3].map((count, index) => ({ id: `laptop-${index + 1}`, count, laterSuccess: index > 2 }));
