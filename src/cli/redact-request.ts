import { zoneOf } from './moments.ts';
import type { Arguments } from './parse-arguments.ts';
import { readingOptions } from './reading-options.ts';
import { redactionChoice } from './redaction-choice.ts';
import { Refusal } from './refusal.ts';
import type { RedactRequest, RuleChoice } from './request.ts';

/** `evtriage redact <path...>`, understood. */
export function redactRequest(args: Arguments, paths: readonly string[], choice: RuleChoice): RedactRequest {
  if (paths.length === 0) throw new Refusal({ code: 'no-path' });
  // The exports are read several times.
  if (paths.includes('-')) throw new Refusal({ code: 'redact-stream', typed: { path: '-' } });
  const out = args.text('out') ?? './redacted-logs';
  if (out === '-') throw new Refusal({ code: 'redact-out' });
  const redaction = redactionChoice(args);
  if (redaction.profile === 'none') throw new Refusal({ code: 'redact-copies-none' });
  const timeZone = zoneOf(args.text('tz'));
  const { parser: _fast, ...reading } = readingOptions(args);
  return {
    command: 'redact',
    ...choice,
    paths,
    out,
    redaction,
    strict: args.on('strict'),
    quiet: args.on('quiet'),
    progress: !args.on('no-progress') && !args.on('quiet'),
    verbose: args.on('verbose'),
    reading: { ...reading, ...(timeZone === undefined ? {} : { timeZone }) },
  };
}
