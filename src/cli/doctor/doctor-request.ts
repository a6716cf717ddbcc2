import type { Io } from '../io.ts';
import { zoneOf } from '../moments.ts';
import type { Arguments } from '../parse-arguments.ts';
import { readingOptions } from '../reading-options.ts';
import { Refusal } from '../refusal.ts';
import type { DoctorRequest, RuleChoice } from '../request.ts';

/** `evtriage doctor <path...>`, understood. */
export function doctorRequest(args: Arguments, paths: readonly string[], choice: RuleChoice, io: Io): DoctorRequest {
  if (paths.length === 0) throw new Refusal({ code: 'no-path-to-examine' });
  if (paths.includes('-') && io.stdin.isTTY === true) throw new Refusal({ code: 'stdin-is-terminal' });
  const timeZone = zoneOf(args.text('tz'));
  return {
    command: 'doctor',
    ...choice,
    paths,
    full: args.on('full'),
    json: args.on('json'),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...readingOptions(args),
  };
}
