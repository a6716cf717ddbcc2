import { z } from 'zod';

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** Sigma's way to write a time span (`30s`, `5m`, `24h`, `7d`), read as milliseconds. */
export const duration = z
  .string()
  .regex(/^\d{1,6}[smhdw]$/, 'expected a number and s, m, h, d or w, such as 30m')
  .transform(durationMs);

/** Milliseconds of a time span that fits the pattern above. */
export function durationMs(written: string): number {
  const unit = written.at(-1) as keyof typeof unitMs;
  return Number(written.slice(0, -1)) * unitMs[unit];
}
