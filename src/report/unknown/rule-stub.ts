import type { Words } from '../../locale/words.ts';
import { comment, quoted } from './yaml-text.ts';
import type { UnknownEvent } from './unknown-entries.ts';

const inBoth = '{ en: "", zh-CN: "" }';
const mostCodes = 5;

/** A rule file about one event, in the pack `pack`. */
export function ruleStub(event: UnknownEvent, pack: string, words: Words): readonly string[] {
  const { eventId, codes, first } = event;
  const asked = codes.slice(0, mostCodes).map(quoted).join(', ');
  const at = first ?? '2026-01-01T08:00:00Z';
  return [
    comment(words.say('stub.rule', { file: `rules/${pack}/event-${eventId}.yml` })),
    'title: ""',
    `name: event-${eventId}`,
    `id: "" ${comment(words.say('stub.uuid'))}`,
    'status: experimental',
    'description: ""',
    'references: []',
    'date: ""',
    `logsource: { product: windows, service: ${pack} }`,
    'detection:',
    `  selection: { EventID: ${eventId}${asked === '' ? '' : `, DiagnosticCode: [${asked}]`} }`,
    '  condition: selection',
    'level: medium',
    'triage:',
    '  confidence: possible',
    '  basis: guessed',
    '  owner: server-team',
    '  text:',
    `    claim: ${inBoth}`,
    `    cause: ${inBoth}`,
    '    remedy:',
    `      - { owner: server-team, text: ${inBoth}, basis: guessed }`,
    `    verify: ${inBoth}`,
    '  examples:',
    '    fires:',
    `      - { title: "", events: [{ at: ${quoted(at)}, event: ${eventId}${exampleCode(codes)} }] }`,
    '    quiet:',
    `      - { title: "", events: [{ at: ${quoted(at)}, event: 0 }] }`,
  ];
}

function exampleCode([code]: readonly string[]): string {
  return code === undefined ? '' : `, code: ${quoted(code)}`;
}
