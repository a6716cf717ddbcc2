import type { Words } from '../../locale/words.ts';
import type { Level } from '../../model/event.ts';
import { fails } from './fails.ts';
import { comment, quoted } from './yaml-text.ts';
import type { UnknownCode, UnknownEvent } from './unknown-entries.ts';

const inBoth = '{ en: "", zh-CN: "" }';
const sourced = ['    source: ""', '    verified: ""'];
const step = ['    remedy:', `      - { owner: server-team, text: ${inBoth}, basis: guessed }`];

/** An entry of events.yaml: what the log says is filled in, the rest is left open. */
export function eventEntryStub(event: UnknownEvent, words: Words): readonly string[] {
  const { count, first } = event;
  const advice = [
    '    severity: medium',
    `    claim: ${inBoth}`,
    `    lead: ${inBoth}`,
    ...step,
    `    verify: ${inBoth}`,
    '    endedBy: []',
  ];
  return [
    comment(words.say('stub.seen', { count, first: words.minute(first) || 'none' }), 2),
    `  - id: ${event.eventId}`,
    '    name: ""',
    `    outcome: ${event.outcome}`,
    `    level: ${levelOf(event.level)}`,
    '    levelBasis: guessed',
    '    area: ""',
    ...(event.channel === '' ? [] : [`    channel: ${quoted(event.channel)}`]),
    `    label: ${inBoth}`,
    `    meaning: ${inBoth}`,
    ...(fails(event) ? advice : []),
    ...sourced,
  ];
}

/** An entry of codes.yaml. */
export function codeEntryStub({ code, count, events }: UnknownCode, words: Words): readonly string[] {
  return [
    comment(words.say('stub.code-seen', { count, events: words.list(events.slice(0, 10).map(String)) }), 2),
    `  - code: ${quoted(code)}`,
    '    name: ""',
    `    meaning: ${inBoth}`,
    `    claim: ${inBoth}`,
    ...step,
    ...sourced,
  ];
}

/** The levels that a table may name; an audit is information to Windows. */
function levelOf(level: Level): Level {
  if (level === 'unknown' || level === 'audit-success' || level === 'audit-failure') return 'information';
  return level;
}
