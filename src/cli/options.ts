export const commands = [
  'triage',
  'explain',
  'rules',
  'render',
  'doctor',
  'redact',
  'watch',
  'demo',
  'completion',
] as const;

export type CommandName = (typeof commands)[number];

export interface OptionSpec {
  readonly name: string;
  readonly alias?: string;
  /** `paths` takes every word up to the next option. */
  readonly kind: 'text' | 'paths' | 'switch';
  /** The value it has when it is not given, as the help shows it. */
  readonly standard?: string;
  /** The commands with words of their own for it, under `cli.option.<command>.<name>`. */
  readonly worded?: readonly CommandName[];
  /** The commands that know the option. */
  readonly of: readonly CommandName[];
}

const every: readonly CommandName[] = commands;
const judging: readonly CommandName[] = ['triage', 'explain', 'doctor', 'redact', 'watch'];
const triage: readonly CommandName[] = ['triage'];
const triaging: readonly CommandName[] = ['triage', 'watch'];
const redacting: readonly CommandName[] = ['triage', 'redact', 'watch'];
const reading: readonly CommandName[] = ['triage', 'doctor', 'redact', 'watch'];
const watch: readonly CommandName[] = ['watch'];
const knowing: readonly CommandName[] = ['triage', 'explain', 'rules', 'doctor', 'redact', 'watch'];
const writing: readonly CommandName[] = ['triage', 'render', 'watch'];

/** Every option there is. Its words stand in the locale under `cli.option.<name>`. */
export const options: readonly OptionSpec[] = [
  {
    name: 'out',
    alias: 'o',
    kind: 'text',
    standard: './triage-report',
    of: [...writing, 'redact', 'demo'],
    worded: ['redact', 'watch', 'demo'],
  },
  {
    name: 'format',
    alias: 'f',
    kind: 'text',
    standard: 'html,md,json,ticket',
    of: [...writing, 'rules'],
    worded: ['rules'],
  },
  { name: 'full', kind: 'switch', of: [...writing, 'doctor'], worded: ['doctor'] },
  { name: 'json', kind: 'switch', of: ['doctor'] },
  { name: 'bundle', kind: 'switch', of: writing },
  { name: 'baseline', kind: 'text', of: triage },
  { name: 'rules', kind: 'paths', of: judging },
  { name: 'no-builtin', kind: 'switch', of: knowing },
  { name: 'suppress', kind: 'text', of: triaging },
  { name: 'locale', kind: 'text', standard: 'en', of: every },
  { name: 'ticket-locale', kind: 'text', of: writing },
  { name: 'tz', kind: 'text', standard: 'UTC', of: reading },
  { name: 'date-order', kind: 'text', of: reading },
  { name: 'encoding', kind: 'text', of: reading },
  { name: 'parser', kind: 'text', standard: 'fast', of: reading },
  { name: 'since', kind: 'text', of: triaging },
  { name: 'until', kind: 'text', of: triaging },
  { name: 'now', kind: 'text', of: triage },
  { name: 'redact', kind: 'text', standard: 'share', of: redacting },
  { name: 'keep', kind: 'text', of: redacting },
  { name: 'key', kind: 'text', of: redacting },
  { name: 'shift-time', kind: 'switch', of: redacting },
  { name: 'restore', kind: 'text', of: ['render'] },
  { name: 'fail-on', kind: 'text', standard: 'none', of: triage },
  { name: 'strict', kind: 'switch', of: ['triage', 'redact'] },
  { name: 'quiet', kind: 'switch', of: reading },
  { name: 'no-progress', kind: 'switch', of: reading },
  { name: 'once', kind: 'switch', of: watch },
  { name: 'poll', kind: 'text', of: watch },
  { name: 'settle', kind: 'text', standard: '3', of: watch },
  { name: 'verbose', kind: 'switch', of: every },
  { name: 'help', alias: 'h', kind: 'switch', of: every },
  { name: 'version', kind: 'switch', of: every },
];
