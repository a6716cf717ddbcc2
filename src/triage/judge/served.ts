import type { Affected } from '../../model/group.ts';
import type { Served } from './status.ts';

/** How many of the devices that failed are known to have succeeded since. */
export function servedSince({ devices }: Affected): Served {
  const told = devices.top.filter(({ laterSuccess }) => laterSuccess !== undefined);
  return { named: told.length, served: told.filter(({ laterSuccess }) => laterSuccess).length };
}
