import type { Arguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';

export interface Moments {
  /** ISO 8601 in UTC, as all three. */
  readonly since?: string;
  readonly until?: string;
  readonly now?: string;
}

/** The zone, once `Intl` has agreed that it exists. */
export function zoneOf(text: string | undefined): string | undefined {
  if (text === undefined || isZone(text)) return text;
  throw new Refusal({ code: 'zone', typed: { value: text }, args: { meant: zoneLike(text) } });
}

function isZone(text: string): boolean {
  // An offset such as +08:00 is no zone, though a newer Intl takes it: it does not know summer time.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A zone whose last part is what was typed: `Asia/Shanghai` for `shanghai`. `none` when there is none. */
function zoneLike(text: string): string {
  const place = text.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${place}`)) ?? 'none';
}

/** The times among the options. Without an offset they are times of `zone`, or of UTC when none was given. */
export async function momentsOf(
  args: Arguments,
  zone: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Moments> {
  const typed = ['since', 'until', 'now'].filter((name) => args.text(name) !== undefined);
  const epoch = args.text('now') === undefined ? env.SOURCE_DATE_EPOCH : undefined;
  if (typed.length === 0 && !epoch) return {};
  const { readEpoch, readMoment } = await import('./read-moment.ts');
  const moments: Record<string, string> = {};
  for (const name of typed) {
    const value = args.text(name) ?? '';
    const read = readMoment(value, zone ?? 'UTC');
    if (read === null) throw new Refusal({ code: 'moment', typed: { value }, args: { option: `--${name}` } });
    moments[name] = read;
  }
  if (epoch) {
    const read = readEpoch(epoch);
    if (read === null) throw new Refusal({ code: 'epoch', typed: { value: epoch } });
    moments.now = read;
  }
  const { since, until } = moments;
  if (since !== undefined && until !== undefined && since > until) {
    throw new Refusal({ code: 'span', typed: { since: args.text('since') ?? '', until: args.text('until') ?? '' } });
  }
  return moments;
}
