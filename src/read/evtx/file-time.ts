/** Of the count of 100 ns since 1601 at 1970. */
const unixEpoch = 116_444_736_000_000_000n;

/** A Windows time (100 ns since 1601, UTC) as Event Viewer writes it: `2026-05-20T21:41:03.1454614Z`. */
export function fileTimeText(time: bigint): string {
  const ticks = time - unixEpoch;
  const beyondSecond = ((ticks % 10_000_000n) + 10_000_000n) % 10_000_000n;
  const second = new Date(Number((ticks - beyondSecond) / 10_000n)).toISOString().slice(0, -'.000Z'.length);
  return `${second}.${String(beyondSecond).padStart(7, '0')}Z`;
}
