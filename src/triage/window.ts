/** A stretch of time, both ends included, ISO 8601 in UTC. */
export interface Window {
  readonly since?: string;
  readonly until?: string;
}

/** Events without a readable time are kept: leaving them out would be a guess that nobody sees. */
export function inWindow(utc: string | null, { since, until }: Window): boolean {
  if (utc === null) return true;
  return (since === undefined || utc >= since) && (until === undefined || utc <= until);
}
