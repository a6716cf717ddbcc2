import type { TextArgs } from '../../model/locale.ts';
import { type CatalogueEvent, severities, type Severity, subjectKinds } from '../../model/pack.ts';
import type { Finding, Status } from '../../model/finding.ts';
import type { Affected } from '../../model/group.ts';
import type { PackIndex } from '../pack-index.ts';
import { isoOf } from '../result/times.ts';
import { earliestOf } from '../tally/evidence.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { limits } from '../limits.ts';
import { affectedBy } from './affected.ts';
import { advise } from './advice.ts';
import { comparePlaces, wholeOf } from './places.ts';
import { type Product, productOf } from './product.ts';
import { type Served, standingOf } from './status.ts';

/** A failing pair of a known pack: all groups of one event and one code, whatever the provider was called. */
interface Pair {
  readonly index: PackIndex;
  readonly entry: CatalogueEvent;
  readonly code: string | null;
  readonly groups: GroupTally[];
}

/** Everything of a finding that does not need an order among the findings. */
export type Draft = Omit<Finding, 'id' | 'groups' | 'restsOn'> & {
  readonly tallies: readonly GroupTally[];
  readonly eventId: number;
  /** Event ids of the same product. */
  readonly needs: readonly number[];
};

/**
 * One finding for every failing or warning pair of a known pack, worst first. The texts are filled in at the edge.
 * `zoneGiven`: times without a zone were read in a zone that the user named.
 */
export function judgePairs(groups: readonly GroupTally[], zoneGiven: boolean): readonly Draft[] {
  const products = new Map([...byProduct(groups)].map(([index, logged]) => [index, productOf(logged)]));
  return pairsOf(groups)
    .map((pair) => judgePair(pair, products.get(pair.index) ?? productOf([]), zoneGiven))
    .toSorted(worstFirst);
}

function pairsOf(groups: readonly GroupTally[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const group of groups) {
    const { index, entry } = group.kind;
    if (!index || !entry || (entry.outcome !== 'failure' && entry.outcome !== 'warning')) continue;
    const key = [index.pack.id, entry.id, entry.outcome, entry.providers?.[0] ?? '', group.code ?? ''].join('/');
    const pair = pairs.get(key) ?? { index, entry, code: group.code, groups: [] };
    pair.groups.push(group);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function byProduct(groups: readonly GroupTally[]): ReadonlyMap<PackIndex | null, readonly GroupTally[]> {
  const products = new Map<PackIndex | null, GroupTally[]>();
  for (const group of groups) {
    const product = products.get(group.kind.index) ?? [];
    product.push(group);
    products.set(group.kind.index, product);
  }
  return products;
}

function judgePair({ index, entry, code, groups }: Pair, product: Product, zoneGiven: boolean): Draft {
  const advice = advise(index.pack, entry, code === null ? undefined : index.code(code), code);
  const proofs = product.proofsFor(entry);
  const affected = affectedBy(groups, proofs.subjects);
  const places = comparePlaces(groups, proofs.places, product.logs);
  const { status, reason } = standingOf(places, servedSince(affected), zoneGiven);
  const { firstMs, lastMs } = wholeOf(groups);
  const lastSuccess = isoOf(Math.max(...places.map(({ succeeded }) => succeeded.lastMs)));
  const events = groups.reduce((sum, group) => sum + group.count, 0);
  const first = isoOf(firstMs);
  const last = isoOf(lastMs);
  return {
    tallies: groups,
    eventId: entry.id,
    needs: advice.restsOn,
    rule: `${index.pack.id}/${entry.id}/${code ?? 'no-code'}`,
    pack: index.pack.id,
    severity: milder(advice.severity, status, affected),
    status,
    statusReason: {
      ...reason,
      args: {
        ...reason.args,
        ...servedSince(affected),
      },
    },
    confidence: advice.confidence,
    confidenceReason: advice.confidenceReason,
    events,
    first,
    last,
    lastSuccess,
    affected,
    durationMs: first === null ? null : lastMs - firstMs,
    chain: [],
    evidence: earliestOf(groups, limits.evidencePerGroup),
    references: advice.references,
    words: advice.words,
    args: argsOf(affected, {
      events,
      first: first ?? '',
      last: last ?? '',
      lastSuccess: lastSuccess ?? '',
    }),
    title: '',
    summary: '',
    statusText: '',
    confidenceText: '',
    remedy: [],
    verify: '',
  };
}

function servedSince({ devices }: Affected): Served {
  const told = devices.top.filter(({ laterSuccess }) => laterSuccess !== undefined);
  return { named: told.length, served: told.filter(({ laterSuccess }) => laterSuccess).length };
}

/** One step milder when it is over and every device that failed has succeeded since. */
function milder(severity: Severity, status: Status, { devices }: Affected): Severity {
  const over = status === 'recovered' || status === 'intermittent';
  const allServed =
    devices.total > 0 && !devices.more && devices.top.every(({ laterSuccess }) => laterSuccess === true);
  if (!over || !allServed) return severity;
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? severity;
}

function argsOf(affected: Affected, rest: TextArgs): TextArgs {
  const totals = subjectKinds.map((kind) => [kind, affected[kind].total]);
  const only = ({ total, top }: Affected['cas']) => (total === 1 ? (top[0]?.id ?? '') : '');
  const { hosts, cas, templates } = affected;
  return { ...Object.fromEntries(totals), host: only(hosts), ca: only(cas), template: only(templates), ...rest };
}

const statusOrder: readonly Status[] = ['still-failing', 'quiet', 'intermittent', 'recovered'];

function worstFirst(one: Draft, other: Draft): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status) ||
    other.affected.devices.total - one.affected.devices.total ||
    other.events - one.events ||
    compare(one.first ?? '~', other.first ?? '~') ||
    compare(one.rule, other.rule)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
