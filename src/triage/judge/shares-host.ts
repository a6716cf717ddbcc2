import type { Finding } from '../../model/finding.ts';

/** True unless both name servers and have none in common. */
export function sharesHost(
  { affected: one }: Pick<Finding, 'affected'>,
  { affected: other }: Pick<Finding, 'affected'>,
) {
  if (one.hosts.total === 0 || other.hosts.total === 0) return true;
  const hosts = new Set(one.hosts.top.map(({ id }) => id.toLowerCase()));
  return other.hosts.top.some(({ id }) => hosts.has(id.toLowerCase()));
}
