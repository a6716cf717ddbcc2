import { nameClasses, redactionProfiles } from '../../model/redaction.ts';
import { inputForms } from '../../model/form.ts';
import { severities } from '../../model/judgement.ts';
import { locales } from '../../model/locale.ts';
import { comparison } from './comparison-shape.ts';
import {
  affected,
  basis,
  confidence,
  finding,
  level,
  localText,
  place,
  said,
  status,
  timeBasis,
} from './finding-shape.ts';
import {
  args,
  count,
  countUpTo,
  lasting,
  listOf,
  mapOf,
  maybe,
  oneOf,
  orNull,
  record,
  text,
  time,
  truth,
} from './shape.ts';

/** A chart is drawn bin by bin: no log has more than a run of ours would give it. */
const mostBins = 10_000;

export const group = lasting({
  id: text,
  pack: orNull(text),
  provider: text,
  channel: text,
  eventId: count,
  name: orNull(text),
  code: orNull(text),
  codeName: orNull(text),
  codeAsLogged: listOf(text),
  outcome: oneOf(['success', 'warning', 'failure', 'info']),
  outcomeFrom: oneOf(['catalogue', 'level', 'last-digit']),
  known: truth,
  level,
  count,
  affected,
  bins: listOf(count),
  findings: listOf(text),
  folded: maybe(record({ of: oneOf(['codes', 'events']), kinds: count, more: truth })),
  words: orNull(record({ label: localText, meaning: localText })),
});

export const input = lasting({
  name: text,
  form: orNull(oneOf(inputForms)),
  encoding: orNull(text),
  bytes: orNull(count),
  sha256: orNull(text),
  records: count,
  unreadable: count,
  duplicates: count,
  outside: count,
  timeBasis,
  problems: listOf(record({ code: text, gravity: oneOf(['error', 'warning', 'notice']), args, place })),
  problemsLeftOut: count,
});

export const pack = record({
  id: text,
  version: text,
  product: localText,
  sha256: orNull(text),
  events: count,
  codes: count,
  verified: text,
  source: text,
  used: truth,
});

const names = maybe(listOf(text));
export const suppression = record({
  rule: maybe(text),
  pack: maybe(text),
  event: maybe(count),
  code: maybe(text),
  host: names,
  ca: names,
  template: names,
  reason: text,
  expires: text,
  owner: maybe(text),
  state: oneOf(['applied', 'expired', 'undated', 'no-match']),
  findings: listOf(text),
});

const sums = ['records', 'unreadable', 'duplicates', 'outside', 'failures', 'warnings', 'successes', 'infos'];
const subjects = ['unknown', 'devices', 'users', 'hosts', 'cas'];

/** A result of schema 1.0 as far as reports are made from it. */
export const result = record({
  schemaVersion: oneOf(['1.0']),
  reportId: text,
  generatedAt: orNull(time),
  locale: oneOf(locales),
  timeZone: orNull(text),
  tool: record({ name: text, version: text, runtime: text }),
  command: text,
  rulePacks: listOf(pack),
  redaction: record({
    profile: oneOf([...redactionProfiles]),
    counts: mapOf(count),
    kept: maybe(listOf(oneOf([...nameClasses]))),
    shifted: maybe(truth),
  }),
  verdict: record({
    severity: oneOf([...severities, 'none', 'unreadable']),
    status: orNull(status),
    confidence: orNull(confidence),
    beside: maybe(truth),
    findings: listOf(text),
    reason: said,
    lede: listOf(said),
    text,
    ledeText: text,
  }),
  totals: record(Object.fromEntries([...sums, ...subjects].map((name) => [name, count]))),
  partial: maybe(
    record({ inputsRead: count, inputsTotal: orNull(count), bytesRead: count, bytesTotal: orNull(count) }),
  ),
  comparison: maybe(comparison),
  span: lasting({
    bins: record({ start: orNull(time), minutes: count, count: countUpTo(mostBins) }),
    gaps: listOf(record({ from: time, to: time })),
    marks: listOf(record({ at: time, kind: oneOf(['start', 'stop']), computer: text })),
  }),
  findings: listOf(finding),
  suppressions: maybe(listOf(suppression)),
  groups: listOf(group),
  nextPerson: listOf(record({ text, words: localText, basis })),
  inputs: listOf(input),
  ruleProblems: listOf(record({ file: text, line: count, column: count, message: text, hint: text })),
});
