import type { EventRecord } from '../../model/event.ts';
import type { Evidence } from '../../model/finding.ts';
import { limits } from '../limits.ts';

/** Puts an event among the `most` earliest ones, or leaves it. The order is total: it does not matter what came first. */
export function keepIfEarly(kept: EventRecord[], event: EventRecord, most: number): void {
  const last = kept[most - 1];
  if (last && inOrder(event, last) >= 0) return;
  event.detach?.();
  const place = kept.findIndex((other) => inOrder(event, other) < 0);
  kept.splice(place < 0 ? kept.length : place, 0, event);
  if (kept.length > most) kept.pop();
}

/** The `most` earliest of several groups' events, as a result shows them: long texts cut. */
export function earliestOf(groups: readonly { readonly evidence: readonly EventRecord[] }[], most: number): Evidence[] {
  const all = groups.flatMap(({ evidence }) => evidence);
  return all.toSorted(inOrder).slice(0, most).map(toEvidence);
}

function inOrder(one: EventRecord, other: EventRecord): number {
  return (
    compare(one.time.ms ?? Infinity, other.time.ms ?? Infinity) ||
    compare(one.place.input, other.place.input) ||
    (one.place.offset ?? one.place.line ?? 0) - (other.place.offset ?? other.place.line ?? 0) ||
    compare(one.place.record ?? '', other.place.record ?? '')
  );
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function toEvidence(event: EventRecord): Evidence {
  const { place, provider, channel, computer, level, eventId, data, message } = event;
  const { utc, basis, raw } = event.time;
  const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cut(value)]));
  const time = { utc, basis, raw };
  return { place, time, provider, channel, computer, level, eventId, data: fields, message: cut(message) };
}

function cut(text: string): string {
  if (text.length <= limits.evidenceText) return text;
  return `${text.slice(0, limits.evidenceText)}… (+${text.length - limits.evidenceText})`;
}
