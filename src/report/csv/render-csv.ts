import { wordsFor, type Words } from '../../locale/words.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import type { Group, Subjects } from '../../model/group.ts';
import type { TriageResult } from '../../model/result.ts';
import { statusKey } from '../status-key.ts';
import { cell } from './cell.ts';

/** Without it Excel reads UTF-8 as the encoding of the computer. */
const byteOrderMark = '\uFEFF';

/** A column that says it in a table without findings, too. */
const ofPartial: Column = [
  'partial',
  ({ result: { partial } }) => (partial ? `${partial.inputsRead}/${partial.inputsTotal ?? '?'}` : ''),
];

interface Row {
  readonly result: TriageResult;
  readonly finding: Finding;
  readonly groups: ReadonlyMap<string, Group>;
  readonly words: Words;
}

type Column = readonly [name: string, value: (row: Row) => string | number];

/** The columns, in their order; the heading of each stands in the locale under `csv.<name>`. */
const columns: readonly Column[] = [
  ['report', ({ result }) => result.reportId],
  ['finding', ({ finding }) => finding.id],
  ['severity', ({ finding, words }) => words.say(`severity.${finding.severity}`)],
  ['status', ({ finding, words }) => words.say(statusKey(finding, finding.status))],
  ['confidence', ({ finding, words }) => words.say(`confidence.${finding.confidence}`)],
  ['title', ({ finding }) => finding.title],
  ['rule', ({ finding }) => finding.rule],
  ['kinds', (row) => listed(row.finding.groups.map((id) => kindOf(row.groups.get(id))))],
  ['events', ({ finding }) => finding.events],
  ['devices', ({ finding }) => finding.affected.devices.total],
  ['users', ({ finding }) => finding.affected.users.total],
  ['hosts', ({ finding }) => named(finding.affected.hosts)],
  ['cas', ({ finding }) => named(finding.affected.cas)],
  ['templates', ({ finding }) => named(finding.affected.templates)],
  ['first', ({ finding, words }) => words.minute(finding.first)],
  ['last', ({ finding, words }) => words.minute(finding.last)],
  ['last-success', ({ finding, words }) => words.minute(finding.lastSuccess)],
  ['why', ({ finding }) => finding.statusText],
  ['owner', ({ finding, words }) => ownerOf(finding, words)],
  ['step', ({ finding }) => finding.remedy[0]?.text ?? ''],
  ['verify', ({ finding }) => finding.verify],
  ['suppressed', ({ finding }) => finding.suppressed?.expires ?? ''],
  ['evidence', ({ finding, words }) => placeOf(finding.evidence[0], words)],
];

/** `findings.csv`: a line for each finding, for spreadsheets. Times are UTC. */
export function renderCsv(result: TriageResult): string {
  const words = wordsFor(result.locale);
  const groups = new Map(result.groups.map((group) => [group.id, group]));
  const shown = result.partial ? [...columns, ofPartial] : columns;
  const head = shown.map(([name]) => words.say(`csv.${name}`));
  const rows = result.findings.map((finding) => shown.map(([, value]) => value({ result, finding, groups, words })));
  return byteOrderMark + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const mostListed = 10;

function listed(texts: readonly string[], total = texts.length): string {
  const shown = texts.slice(0, mostListed);
  return total > shown.length ? `${shown.join(', ')} (+${total - shown.length})` : shown.join(', ');
}

function named({ top, total }: Subjects): string {
  return listed(
    top.map(({ id }) => id),
    total,
  );
}

function kindOf(group: Group | undefined): string {
  if (!group) return '';
  return group.code === null ? String(group.eventId) : `${group.eventId}/${group.code}`;
}

function ownerOf({ owner, remedy }: Finding, words: Words): string {
  const who = owner ?? remedy[0]?.owner;
  return who === undefined ? '' : words.say(`owner.${who}`);
}

function placeOf(event: Evidence | undefined, words: Words): string {
  if (!event) return '';
  const { input, record, line } = event.place;
  return [
    input,
    ...(record === undefined ? [] : [words.say('markdown.record', { record })]),
    ...(line === undefined ? [] : [words.say('markdown.line', { line })]),
  ].join(words.say('markdown.comma'));
}
