import type { Status } from '../model/finding.ts';

/** The word for where something stands. A condition does not fail, it is so or not. */
export function statusKey({ beside }: { readonly beside?: boolean }, status: Status): string {
  return beside ? `status.condition.${status}` : `status.${status}`;
}
