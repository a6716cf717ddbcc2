import type { Arguments } from '../parse-arguments.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import type { RuleChoice, WatchRequest } from '../request.ts';
import { triageRequest } from '../triage-request.ts';

/** How long a drop must look the same before it is read, unless told otherwise. */
const standardQuietMs = 3_000;

const poll = { least: 1, most: 86_400 };
const settle = { least: 0, most: 3_600 };

/** `evtriage watch <inbox>`, understood. */
export async function watchRequest(
  args: Arguments,
  words: readonly string[],
  choice: RuleChoice,
  io: Io,
): Promise<WatchRequest> {
  const [inbox, second] = words;
  if (inbox === undefined && args.texts('rules').length > 1) throw new Refusal({ code: 'no-path-after-rules' });
  if (inbox === undefined || inbox === '' || inbox === '-' || second !== undefined)
    throw new Refusal({ code: 'watch-path' });
  const out = args.text('out') ?? './triage-reports';
  if (out === '-') throw new Refusal({ code: 'watch-out' });
  return {
    command: 'watch',
    locale: choice.locale,
    inbox,
    out,
    each: await triageRequest(args, [inbox], choice, io),
    once: args.on('once'),
    pollMs: milliseconds(args, 'poll', poll),
    quietMs: milliseconds(args, 'settle', settle) ?? standardQuietMs,
  };
}

function milliseconds(
  args: Arguments,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const value = args.text(name);
  if (value === undefined) return null;
  const seconds = Number(value);
  if (/^\d+(?:\.\d+)?$/.test(value) && seconds >= least && seconds <= most) return Math.round(seconds * 1000);
  throw new Refusal({ code: 'seconds', typed: { value }, args: { option: `--${name}`, least, most } });
}
