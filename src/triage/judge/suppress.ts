import type { Finding } from '../../model/finding.ts';
import type { Suppressed, Suppression, SuppressionState, SuppressionSummary } from '../../model/suppression.ts';

type Judged = Pick<Finding, 'rule' | 'pack' | 'affected'>;

export interface AfterSuppression<Item> {
  /** Those that count, in their order; then those that are suppressed. */
  readonly findings: readonly (Item & { readonly suppressed?: Suppressed })[];
  readonly suppressions: readonly SuppressionSummary[];
}

/**
 * Marks what a person decided not to be told about for a while. Nothing is taken away, and a suppression that expired,
 * or of which nobody can tell, takes no effect.
 * @param findings In the order in which they are listed: the first one gets the id F1.
 * @param now The time that the report says it was made, ISO 8601 in UTC; never the clock.
 */
export function applySuppressions<Item extends Judged>(
  findings: readonly Item[],
  suppressions: readonly Suppression[],
  now: string | null,
): AfterSuppression<Item> {
  const marked = findings.map((finding) => {
    const about = suppressions.filter((suppression) => matches(suppression, finding));
    const holds = about.find((suppression) => isOver(suppression, now) === false);
    return { about, finding: holds ? { ...finding, suppressed: reasonOf(holds) } : finding };
  });
  const ordered = [
    ...marked.filter(({ finding }) => !('suppressed' in finding)),
    ...marked.filter(({ finding }) => 'suppressed' in finding),
  ];
  return {
    findings: ordered.map(({ finding }) => finding),
    suppressions: suppressions.map((suppression) => {
      const ids = ordered.flatMap(({ about }, at) => (about.includes(suppression) ? [`F${at + 1}`] : []));
      return { ...suppression, state: stateOf(suppression, ids.length, now), findings: ids };
    }),
  };
}

function reasonOf({ reason, expires, owner }: Suppression): Suppressed {
  return { reason, expires, ...(owner === undefined ? {} : { owner }) };
}

function stateOf(suppression: Suppression, found: number, now: string | null): SuppressionState {
  const over = isOver(suppression, now);
  if (over === true) return 'expired';
  if (found === 0) return 'no-match';
  return over === null ? 'undated' : 'applied';
}

/** Null: there is no time to tell by. */
function isOver({ expires }: Suppression, now: string | null): boolean | null {
  return now === null ? null : now.slice(0, expires.length) > expires;
}

function matches(suppression: Suppression, finding: Judged): boolean {
  const { hosts, cas, templates } = finding.affected;
  return (
    isMeant(suppression, finding) &&
    namesOnly(suppression.host, hosts) &&
    namesOnly(suppression.ca, cas) &&
    namesOnly(suppression.template, templates)
  );
}

function isMeant({ rule, pack, event, code }: Suppression, finding: Judged): boolean {
  if (rule !== undefined && rule.toLowerCase() !== finding.rule.toLowerCase()) return false;
  if (pack !== undefined && pack !== finding.pack) return false;
  if (event === undefined && code === undefined) return true;
  // A finding of a rule is about more than one pair, and is suppressed by its rule.
  const [, ofEvent, ofCode] = /\/(\d+)\/([^/]+)$/.exec(finding.rule) ?? [];
  if (ofEvent === undefined) return false;
  return (event === undefined || String(event) === ofEvent) && (code === undefined || code === ofCode);
}

/** A finding that also hits something that is not named may be news: it counts. */
function namesOnly(names: readonly string[] | undefined, { total, top, more }: Finding['affected']['hosts']): boolean {
  if (names === undefined) return true;
  const known = new Set(names.map((name) => name.toLowerCase()));
  return total > 0 && !more && total === top.length && top.every(({ id }) => known.has(id.toLowerCase()));
}
