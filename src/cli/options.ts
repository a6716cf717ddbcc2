export const commands = ['triage', 'explain', 'rules', 'render', 'redact'] as const;

export type CommandName = (typeof commands)[number];

export interface OptionSpec {
  readonly name: string;
  readonly alias?: string;
  /** `paths` takes every word up to the next option. */
  readonly kind: 'text' | 'paths' | 'switch';
  /** The value it has when it is not given, as the help shows it. */
  readonly standard?: string;
  /** The commands that know the option. */
  readonly of: readonly CommandName[];
}

const every: readonly CommandName[] = commands;
const judging: readonly CommandName[] = ['triage', 'explain', 'redact'];
const reading: readonly CommandName[] = ['triage', 'redact'];
const triage: readonly CommandName[] = ['triage'];
const knowing: readonly CommandName[] = ['triage', 'explain', 'rules', 'redact'];
const writing: readonly CommandName[] = ['triage', 'render', 'redact'];

/** Every option there is. Its words stand in the locale under `cli.option.<name>`. */
export const options: readonly OptionSpec[] = [
  { name: 'out', alias: 'o', kind: 'text', standard: './triage-report', of: writing },
  { name: 'format', alias: 'f', kind: 'text', standard: 'html,md,json,ticket', of: ['triage', 'render', 'rules'] },
  { name: 'full', kind: 'switch', of: ['triage', 'render'] },
  { name: 'bundle', kind: 'switch', of: ['triage', 'render'] },
  { name: 'baseline', kind: 'text', of: triage },
  { name: 'rules', kind: 'paths', of: judging },
  { name: 'no-builtin', kind: 'switch', of: knowing },
  { name: 'suppress', kind: 'text', of: triage },
  { name: 'locale', kind: 'text', standard: 'en', of: every },
  { name: 'tz', kind: 'text', standard: 'UTC', of: reading },
  { name: 'date-order', kind: 'text', of: reading },
  { name: 'encoding', kind: 'text', of: reading },
  { name: 'parser', kind: 'text', standard: 'fast', of: triage },
  { name: 'since', kind: 'text', of: triage },
  { name: 'until', kind: 'text', of: triage },
  { name: 'now', kind: 'text', of: triage },
  { name: 'redact', kind: 'text', standard: 'share', of: reading },
  { name: 'keep', kind: 'text', of: reading },
  { name: 'key', kind: 'text', of: reading },
  { name: 'shift-time', kind: 'switch', of: reading },
  { name: 'restore', kind: 'text', of: ['render'] },
  { name: 'fail-on', kind: 'text', standard: 'none', of: triage },
  { name: 'strict', kind: 'switch', of: reading },
  { name: 'quiet', kind: 'switch', of: reading },
  { name: 'no-progress', kind: 'switch', of: reading },
  { name: 'verbose', kind: 'switch', of: every },
  { name: 'help', alias: 'h', kind: 'switch', of: every },
  { name: 'version', kind: 'switch', of: every },
];

/** Commands that are promised and not here yet: they are refused by name, never taken in silence. */
export const later = {
  commands: ['watch'],
} as const;
