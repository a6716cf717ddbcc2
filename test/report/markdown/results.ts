import type { Finding } from '../../../src/model/finding.ts';
import type { Group, Subjects } from '../../../src/model/group.ts';
import type { InputSummary, TriageResult } from '../../../src/model/result.ts';
import type { LocalText } from '../../../src/model/locale.ts';

const nobody: Subjects = { total: 0, top: [] };

export const both = (text: string): LocalText => ({ en: text, 'zh-CN': text });

/** A failing pair on 7 March; every part can be given. */
export function groupOf(part: Partial<Group> = {}): Group {
  return {
    id: 'G1',
    pack: 'intune-connector-legacy',
    provider: 'Microsoft Intune Connector',
    channel: 'Microsoft Intune Connector',
    eventId: 20_102,
    name: 'PkcsCertIssue_Failure',
    code: '0x00000400',
    codeName: 'PKCS_Issue_CA_Unavailable',
    codeAsLogged: [],
    outcome: 'failure',
    outcomeFrom: 'catalogue',
    known: true,
    level: 'error',
    count: 12,
    first: '2026-03-07T04:00:00.000Z',
    last: '2026-03-07T09:00:00.000Z',
    affected: { devices: nobody, users: nobody, hosts: nobody, cas: nobody, templates: nobody, certificates: nobody },
    bins: [0, 12],
    findings: ['F1'],
    words: { label: both('Issuing failed'), meaning: both('A certificate was not issued.') },
    ...part,
  };
}

/** A finding that rests on `groupOf()`; every part can be given. */
export function findingOf(part: Partial<Finding> = {}): Finding {
  return {
    id: 'F1',
    rule: 'intune-connector-legacy/20102/0x00000400',
    pack: 'intune-connector-legacy',
    severity: 'high',
    status: 'still-failing',
    statusReason: { key: 'x', args: {} },
    confidence: 'certain',
    confidenceReason: { key: 'x', args: {} },
    groups: ['G1'],
    events: 12,
    first: '2026-03-07T04:00:00.000Z',
    last: '2026-03-07T09:00:00.000Z',
    durationMs: 18_000_000,
    lastSuccess: null,
    affected: {
      devices: { total: 2, top: [subject('laptop-1', false), subject('laptop-2', true)] },
      users: nobody,
      hosts: nobody,
      cas: { total: 1, top: [{ id: 'Issuing CA 2', count: 12 }] },
      templates: nobody,
      certificates: nobody,
    },
    restsOn: [],
    chain: [
      { group: 'G1', at: '2026-03-07T04:00:00.000Z', count: 12, text: both('{ca} does not answer'), basis: 'verified' },
      { group: 'G1', at: '2026-03-07T04:09:00.000Z', count: 12, text: both('Devices wait'), basis: 'guessed' },
    ],
    evidence: [
      {
        place: { input: 'connector.xml', record: '48213', line: 12 },
        time: { utc: '2026-03-07T04:00:00.000Z', basis: 'utc', raw: '2026-03-07T04:00:00.000Z' },
        provider: 'Microsoft Intune Connector',
        channel: 'Microsoft Intune Connector',
        computer: 'HOST1',
        level: 'error',
        eventId: 20_102,
        data: { CAName: 'Issuing CA 2' },
        message: 'The certification authority did not answer.',
      },
    ],
    references: [{ url: 'https://learn.example/connector', verified: '2026-02-01' }],
    words: { title: both('t'), summary: both('s'), verify: both('v'), remedy: [] },
    args: { ca: 'Issuing CA 2' },
    title: 'Issuing CA 2 cannot be reached',
    summary: 'The connector got no answer, so two devices have no certificate.',
    statusText: 'The last failure is the last event of the log.',
    confidenceText: 'The code names the cause.',
    remedy: [
      { owner: 'pki-team', text: 'Start the service on Issuing CA 2.', basis: 'verified' },
      { owner: 'server-team', text: 'Restart the connector.', basis: 'guessed' },
    ],
    verify: 'Event 20100 within one hour.',
    ...part,
  };
}

function subject(id: string, laterSuccess: boolean) {
  return { id, count: 6, laterSuccess };
}

export function inputOf(part: Partial<InputSummary> = {}): InputSummary {
  return {
    name: 'connector.xml',
    form: 'event-viewer-xml',
    encoding: 'utf-8',
    bytes: 20_500,
    sha256: 'ab'.repeat(32),
    records: 12,
    unreadable: 0,
    duplicates: 0,
    outside: 0,
    first: '2026-03-07T00:00:00.000Z',
    last: '2026-03-07T12:00:00.000Z',
    timeBasis: 'utc',
    problems: [],
    problemsLeftOut: 0,
    ...part,
  };
}

/** One finding on one group from one file; every part can be given. */
export function resultOf(part: Partial<TriageResult> = {}): TriageResult {
  return {
    schemaVersion: '1.0',
    reportId: '7f3ac21e',
    generatedAt: '2026-03-08T08:15:00.000Z',
    locale: 'en',
    timeZone: null,
    tool: { name: 'evtriage', version: '0.1.0', runtime: 'node 20.20.2' },
    command: 'evtriage logs',
    rulePacks: [
      {
        id: 'intune-connector-legacy',
        version: '2026.3.0',
        product: both('Microsoft Intune Connector'),
        sha256: 'cd'.repeat(32),
        events: 19,
        codes: 12,
        verified: '2026-02-01',
        source: 'https://learn.example/events',
        used: true,
      },
    ],
    redaction: { profile: 'none', counts: {} },
    verdict: {
      severity: 'high',
      status: 'still-failing',
      confidence: 'certain',
      findings: ['F1'],
      reason: { key: 'x', args: {} },
      lede: [],
      text: 'Issuing CA 2 cannot be reached.',
      ledeText: 'It was still failing when the log ends.',
    },
    totals: {
      records: 12,
      unreadable: 0,
      duplicates: 0,
      outside: 0,
      failures: 12,
      warnings: 0,
      successes: 0,
      infos: 0,
      unknown: 0,
      devices: 2,
      users: 0,
      hosts: 0,
      cas: 1,
    },
    span: {
      first: '2026-03-07T00:00:00.000Z',
      last: '2026-03-07T12:00:00.000Z',
      bins: { start: '2026-03-07T00:00:00.000Z', minutes: 360, count: 2 },
      gaps: [],
      marks: [],
    },
    findings: [findingOf()],
    groups: [groupOf()],
    nextPerson: [{ text: 'Is Issuing CA 2 up?', words: both('Is it up?'), basis: 'guessed' }],
    inputs: [inputOf()],
    ruleProblems: [],
    ...part,
  };
}
