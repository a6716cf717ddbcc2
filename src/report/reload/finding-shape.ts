import { linkBases, severities } from '../../model/judgement.ts';
import { subjectKinds } from '../../model/pack.ts';
import { args, count, lasting, listOf, mapOf, maybe, oneOf, orNull, record, text, time, truth } from './shape.ts';

export const severity = oneOf(severities);
export const status = oneOf(['still-failing', 'recovered', 'quiet', 'intermittent']);
export const confidence = oneOf(['certain', 'likely', 'possible']);
export const basis = oneOf(['verified', 'guessed']);
export const level = oneOf([
  'critical',
  'error',
  'warning',
  'information',
  'verbose',
  'audit-success',
  'audit-failure',
  'unknown',
]);
export const timeBasis = oneOf(['utc', 'offset', 'assumed-local', 'unknown']);
export const said = record({ key: text, args });
/** A text in languages: which ones may change from version to version, English is always there. */
export const localText = mapOf(text, 'en');
export const place = record({ input: text, record: maybe(text), line: maybe(count), offset: maybe(count) });

export const owner = oneOf([
  'intune-admin',
  'pki-team',
  'server-team',
  'service-desk',
  'network-team',
  'microsoft-support',
]);
export const subjects = record({
  total: count,
  top: listOf(record({ id: text, count, laterSuccess: maybe(truth) })),
  more: maybe(truth),
});

export const affected = record(Object.fromEntries(subjectKinds.map((kind) => [kind, subjects])));

export const evidence = record({
  place,
  time: record({ utc: orNull(time), basis: timeBasis, raw: text }),
  provider: text,
  channel: text,
  computer: text,
  level,
  eventId: count,
  data: mapOf(text),
  message: text,
});

export const finding = lasting({
  id: text,
  rule: text,
  pack: text,
  severity,
  suppressed: maybe(record({ reason: text, expires: text, owner: maybe(text) })),
  status,
  statusReason: said,
  confidence,
  confidenceReason: said,
  owner: maybe(owner),
  beside: maybe(truth),
  notes: maybe(listOf(said)),
  groups: listOf(text),
  events: count,
  failed: maybe(count),
  durationMs: orNull(count),
  lastSuccess: orNull(time),
  affected,
  restsOn: listOf(text),
  chain: listOf(record({ group: text, at: time, count, text: localText, basis, rests: maybe(oneOf(linkBases)) })),
  evidence: listOf(evidence),
  references: listOf(record({ url: text, verified: text })),
  words: record({
    title: localText,
    summary: localText,
    verify: localText,
    impact: maybe(localText),
    because: maybe(localText),
    grounds: maybe(localText),
    remedy: listOf(record({ owner, text: localText, basis })),
  }),
  args,
  title: text,
  summary: text,
  statusText: text,
  confidenceText: text,
  notesText: maybe(text),
  remedy: listOf(record({ owner, text, basis })),
  verify: text,
});
