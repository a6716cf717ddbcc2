/** ISO 8601 in UTC; null for the Infinity that stands for no time. */
export function isoOf(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}
