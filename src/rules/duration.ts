const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** Sigma's way to write a time span: `30s`, `5m`, `24h`, `7d`. */
export const writtenDuration = /^\d{1,6}[smhdw]$/;

/** Milliseconds of a time span that is written so. */
export function durationMs(written: string): number {
  const unit = written.at(-1) as keyof typeof unitMs;
  return Number(written.slice(0, -1)) * unitMs[unit];
}
