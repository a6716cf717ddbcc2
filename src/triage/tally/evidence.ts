import type { EventRecord } from '../../model/event.ts';
import type { Evidence } from '../../model/finding.ts';
import { limits } from '../limits.ts';

/** The `most` earliest of both, long texts cut. The order is total, so that it does not matter what came first. */
export function keepEarliest(
  kept: readonly Evidence[],
  more: readonly (Evidence | EventRecord)[],
  most: number,
): readonly Evidence[] {
  const last = kept.at(-1);
  const candidates = kept.length < most || !last ? more : more.filter((event) => inOrder(event, last) < 0);
  if (candidates.length === 0) return kept;
  return [...kept, ...candidates.map(toEvidence)].toSorted(inOrder).slice(0, most);
}

function inOrder(one: Evidence | EventRecord, other: Evidence | EventRecord): number {
  return (
    compare(one.time.utc ?? '~', other.time.utc ?? '~') ||
    compare(one.place.input, other.place.input) ||
    (one.place.offset ?? one.place.line ?? 0) - (other.place.offset ?? other.place.line ?? 0) ||
    compare(one.place.record ?? '', other.place.record ?? '')
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function toEvidence({ place, time, provider, channel, computer, level, eventId, data, message }: Evidence): Evidence {
  const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cut(value)]));
  return { place, time, provider, channel, computer, level, eventId, data: fields, message: cut(message) };
}

function cut(text: string): string {
  if (text.length <= limits.evidenceText) return text;
  return `${text.slice(0, limits.evidenceText)}… (+${text.length - limits.evidenceText})`;
}
