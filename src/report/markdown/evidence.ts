import type { Evidence } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import { visible } from '../visible.ts';
import { columnsOf, padRight, wrap } from './columns.ts';
import { fenced, type Fenced } from './fence.ts';
import { repeatsFields } from './repeats-fields.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** One event as it was logged, and where it stands. */
export interface EvidenceView extends Fenced {
  readonly place: Ready;
}

const widestLine = 76;
const nameColumns = 24;
const mostLines = 60;
const longestField = 2_000;

/** `groups` are those of the finding: the event's name comes from them. */
export function evidenceView(evidence: Evidence, groups: readonly Group[], pen: Pen): EvidenceView {
  const group = groups.find(({ eventId }) => eventId === evidence.eventId);
  const lines = fieldsOf(evidence, group?.name ?? null, pen).flatMap(([name, value]) => fieldLines(name, value, pen));
  const shown =
    lines.length > mostLines
      ? [...lines.slice(0, mostLines), pen.say('markdown.more-lines', { n: lines.length - mostLines })]
      : lines;
  return { place: placeOf(evidence, pen), ...fenced(shown) };
}

/** In the words of Windows, since that is what a reader searches for. */
function fieldsOf(evidence: Evidence, eventName: string | null, pen: Pen): [string, string][] {
  const { time } = evidence;
  const level = pen.say(`level.${evidence.level}`);
  const fields: [string, string][] = [
    ['TimeCreated', time.utc ?? time.raw],
    ['EventID', eventName === null ? String(evidence.eventId) : `${evidence.eventId}  ${eventName}`],
    ['Level', level],
    ['Provider', evidence.provider],
    ['Channel', evidence.channel === evidence.provider ? '' : evidence.channel],
    ['Computer', evidence.computer],
    ...Object.entries(evidence.data),
    ['Message', evidence.message],
  ];
  if (time.utc !== null && time.basis === 'assumed-local') {
    fields.splice(1, 0, [pen.say('markdown.time-as-logged'), time.raw]);
  }
  const repeated = pen.say('markdown.repeats-fields');
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, repeatsFields(value, evidence.data) ? repeated : value]);
}

function fieldLines(name: string, value: string, pen: Pen): string[] {
  const label = visible(name, nameColumns * 4, () => '…').replace(/\s+/g, ' ');
  const more = (left: number) => pen.say('markdown.more-characters', { n: left });
  const lines = wrap(visible(value, longestField, more), widestLine - nameColumns);
  const indented = lines.map((line) => (' '.repeat(nameColumns) + line).trimEnd());
  if (columnsOf(label) >= nameColumns) return [...wrap(label, widestLine), ...indented];
  return [(padRight(label, nameColumns) + (lines[0] ?? '')).trimEnd(), ...indented.slice(1)];
}

/** Where the event stands: the input, the record, the line. */
export function placeOf({ place }: Evidence, pen: Pen): Ready {
  const where = [
    pen.code(place.input, 160),
    place.record === undefined ? null : pen.say('markdown.record', { record: pen.prose(place.record, 40) }),
    place.line === undefined ? null : pen.say('markdown.line', { line: place.line }),
  ];
  return where.filter((part) => part !== null).join(pen.say('markdown.clause')) as Ready;
}
