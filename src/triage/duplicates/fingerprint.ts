import type { EventRecord } from '../../model/event.ts';

/**
 * A number of 53 bits for everything an export says of an event but its place. Two different events share one with a
 * chance of about one in a billion for a million events.
 */
export function fingerprint(event: EventRecord): number {
  const hash = { high: 0x811c9dc5, low: 0x1000193 };
  mix(hash, event.provider.toLowerCase());
  mix(hash, `${event.eventId} ${event.level} ${event.time.utc ?? event.time.raw}`);
  mix(hash, event.computer.toLowerCase());
  mix(hash, event.channel.toLowerCase());
  mix(hash, event.message);
  if (event.message === '') mix(hash, JSON.stringify(event.data));
  return (hash.high >>> 11) * 0x1_0000_0000 + (hash.low >>> 0);
}

function mix(hash: { high: number; low: number }, text: string): void {
  let { high, low } = hash;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
  }
  hash.high = Math.imul(high ^ 0xff, 0x01000193);
  hash.low = Math.imul(low ^ 0xff, 0x85ebca6b);
}
