import type { EventRecord } from '../model/event.ts';

/** A stretch of time, both ends included, ISO 8601 in UTC. */
export interface Window {
  readonly since?: string;
  readonly until?: string;
}

/** Events without a readable time are kept: leaving them out would be a guess that nobody sees. */
export function inWindow({ time }: Pick<EventRecord, 'time'>, { since, until }: Window): boolean {
  // The text of a time is made when it is asked for, and most runs have no window.
  if (since === undefined && until === undefined) return true;
  const { utc } = time;
  if (utc === null) return true;
  return (since === undefined || utc >= since) && (until === undefined || utc <= until);
}
