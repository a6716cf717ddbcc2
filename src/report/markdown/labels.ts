import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** The words of the template, by the name it uses for them. */
const keys = {
  first: 'section.first',
  timeline: 'section.timeline',
  findings: 'section.findings',
  events: 'section.events',
  unknown: 'section.unknown',
  next: 'section.next',
  read: 'section.read',
  made: 'section.made',
  number: 'markdown.number',
  severity: 'markdown.severity',
  now: 'markdown.now',
  finding: 'markdown.finding',
  event: 'markdown.event',
  eventAndCode: 'markdown.event-and-code',
  eventOrCode: 'markdown.event-or-code',
  where: 'markdown.where',
  name: 'markdown.name',
  code: 'markdown.code',
  outcome: 'markdown.outcome',
  count: 'markdown.events',
  devices: 'subject.devices',
  lastSeen: 'markdown.last-seen',
  chain: 'markdown.chain',
  confidence: 'markdown.confidence',
  remedy: 'markdown.remedy',
  workedWhen: 'report.worked-when',
  affected: 'markdown.affected',
  evidence: 'markdown.evidence',
  colon: 'markdown.colon',
} as const;

export type InterfaceLabels = Readonly<Record<keyof typeof keys, Ready>>;

export function interfaceLabels(pen: Pen): InterfaceLabels {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, pen.say(key)])) as InterfaceLabels;
}
