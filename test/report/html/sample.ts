import type { InputSummary, TriageResult } from '../../../src/model/result.ts';
import { both, finding, group } from './sample-finding.ts';

/** Eight bins of three hours on 7 March. */
export const bins = { start: '2026-03-07T00:00:00.000Z', minutes: 180, count: 8 };

export function input(part: Partial<InputSummary> = {}): InputSummary {
  return {
    name: 'connector.xml',
    form: 'event-viewer-xml',
    encoding: 'utf-8',
    bytes: 20_500,
    sha256: 'ab'.repeat(32),
    records: 1_033,
    unreadable: 2,
    duplicates: 3,
    outside: 4,
    first: '2026-03-07T00:00:00.000Z',
    last: '2026-03-07T23:59:00.000Z',
    timeBasis: 'utc',
    problems: [],
    problemsLeftOut: 0,
    ...part,
  };
}

/** A connector whose certificate expired at noon: one finding, one lane of failures, one stranger. */
export function result(part: Partial<TriageResult> = {}): TriageResult {
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
        id: 'connector',
        version: '2026.3.0',
        product: both('Contoso Connector'),
        sha256: 'cd'.repeat(32),
        events: 19,
        codes: 12,
        verified: '2026-02-01',
        source: 'https://docs.example/events',
        used: true,
      },
    ],
    redaction: { profile: 'none', counts: {} },
    verdict: {
      severity: 'critical',
      status: 'still-failing',
      confidence: 'likely',
      findings: ['F1'],
      reason: { key: 'x', args: {} },
      lede: [],
      text: 'The certificate of HOST1 expired: failing since 7 Mar, 12:00.',
      ledeText: 'It was still failing when the log ends.',
    },
    totals: {
      records: 1_033,
      unreadable: 2,
      duplicates: 3,
      outside: 4,
      failures: 33,
      warnings: 0,
      successes: 1_000,
      infos: 0,
      unknown: 3,
      devices: 5,
      users: 0,
      hosts: 1,
      cas: 0,
    },
    span: {
      first: '2026-03-07T00:00:00.000Z',
      last: '2026-03-07T23:59:00.000Z',
      bins,
      gaps: [{ from: '2026-03-07T18:10:00.000Z', to: '2026-03-07T20:00:00.000Z' }],
      marks: [{ at: '2026-03-07T09:00:00.000Z', kind: 'start', computer: 'HOST1' }],
    },
    findings: [finding()],
    groups: [group(), succeeded, stranger],
    nextPerson: [{ text: 'Note when the certificate ends.', words: both('x'), basis: 'guessed' }],
    inputs: [
      input(),
      input({
        name: 'notes.txt',
        form: null,
        records: 0,
        unreadable: 0,
        duplicates: 0,
        outside: 0,
        first: null,
        last: null,
        timeBasis: 'unknown',
        problems: [
          { code: 'file-not-event-log', gravity: 'notice', args: { found: 'text' }, place: { input: 'notes.txt' } },
        ],
      }),
    ],
    ruleProblems: [],
    ...part,
  };
}

const succeeded = group({
  id: 'G2',
  eventId: 100,
  name: 'Renewal_Success',
  code: '0x00000000',
  codeName: 'Success',
  outcome: 'success',
  level: 'information',
  count: 1_000,
  first: '2026-03-07T00:00:00.000Z',
  last: '2026-03-07T11:58:00.000Z',
  bins: [250, 250, 250, 250, 0, 0, 0, 0],
  findings: [],
});

const stranger = group({
  id: 'G3',
  pack: null,
  provider: 'Disk',
  channel: 'System',
  eventId: 7,
  name: null,
  code: null,
  codeName: null,
  outcomeFrom: 'level',
  known: false,
  count: 3,
  bins: [1, 1, 1, 0, 0, 0, 0, 0],
  findings: [],
  words: null,
});
