import { severities, type Severity } from '../model/judgement.ts';
import { formatsOf } from './formats.ts';
import type { Io } from './io.ts';
import { outOf } from './out-of.ts';
import { momentsOf, zoneOf } from './moments.ts';
import { ticketLocaleOf } from './locale-of.ts';
import type { Arguments } from './parse-arguments.ts';
import { readingOptions } from './reading-options.ts';
import { redactionChoice } from './redaction-choice.ts';
import { Refusal } from './refusal.ts';
import type { RuleChoice, TriageRequest } from './request.ts';

/** The options of a triage, understood. */
export async function triageRequest(
  args: Arguments,
  paths: readonly string[],
  choice: RuleChoice,
  io: Io,
): Promise<TriageRequest> {
  if (paths.length === 0 && args.texts('rules').length > 1) throw new Refusal({ code: 'no-path-after-rules' });
  if (paths.length === 0) throw new Refusal({ code: 'no-path' });
  if (paths.includes('-') && io.stdin.isTTY === true) throw new Refusal({ code: 'stdin-is-terminal' });
  const formats = formatsOf(args.texts('format'));
  const timeZone = zoneOf(args.text('tz'));
  const suppress = args.text('suppress');
  const baseline = args.text('baseline');
  if (baseline === '-' && paths.includes('-')) throw new Refusal({ code: 'stdin-twice' });
  const bundle = args.on('bundle');
  return {
    command: 'triage',
    ...choice,
    paths,
    formats,
    full: args.on('full'),
    out: outOf(args.text('out'), formats, bundle),
    bundle,
    redaction: redactionChoice(args),
    failOn: failOnOf(args.text('fail-on')),
    strict: args.on('strict'),
    quiet: args.on('quiet'),
    progress: !args.on('no-progress') && !args.on('quiet'),
    verbose: args.on('verbose'),
    ...(baseline === undefined ? {} : { baseline }),
    ...(suppress === undefined ? {} : { suppress }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...ticketLocaleOf(args),
    ...readingOptions(args),
    ...(await momentsOf(args, timeZone, io.env)),
  };
}

function failOnOf(text: string | undefined): Severity | null {
  if (text === undefined || text === 'none') return null;
  const severity = severities.find((name) => name === text && name !== 'info');
  if (severity === undefined) throw new Refusal({ code: 'fail-on', typed: { value: text } });
  return severity;
}
