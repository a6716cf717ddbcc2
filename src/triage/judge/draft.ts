import type { Finding } from '../../model/finding.ts';
import type { Affected } from '../../model/group.ts';
import type { TextArgs } from '../../model/locale.ts';
import { subjectKinds } from '../../model/pack.ts';
import { limits } from '../limits.ts';
import { isoOf } from '../result/times.ts';
import { earliestOf } from '../tally/evidence.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { affectedBy } from './affected.ts';
import { type Case, eventsOf, fails, isCondition, isOnlySeenByOthers, isSilence } from './case.ts';
import { chainOf, type DraftLink } from './chain.ts';
import { sureness } from './sureness.ts';
import type { Folded } from './fold/fold.ts';
import type { Log } from './log.ts';
import { notesOn } from './notes.ts';
import { stretchOf } from './places.ts';
import { milder, oneStepMilder } from './severity.ts';
import { servedSince } from './served.ts';
import { standingOfFolded } from './standing.ts';

/** Everything of a finding that does not need an order among the findings or the groups. */
export type Draft = Omit<Finding, 'id' | 'groups' | 'restsOn' | 'chain'> & {
  readonly tallies: readonly GroupTally[];
  readonly links: readonly DraftLink[];
  /** Ids of the events it is about, and of those of the same product that it cannot do without. */
  readonly eventIds: readonly number[];
  readonly needs: readonly number[];
};

/** The texts are filled in at the edge. */
export function draftOf(folded: Folded, log: Log): Draft {
  const { cause, symptoms, retries } = folded;
  const { advice } = cause;
  const all = [cause, ...symptoms.map(({ of }) => of), ...retries];
  const parts = all.flatMap((one) => one.parts);
  const tallies = [...new Set(parts.map(({ group }) => group))];
  const affected = affectedBy(
    all.flatMap(({ failures }) => failures),
    subjectProofs(all, log),
  );
  const { status, reason, lastSuccessMs } = standingOfFolded(folded, servedSince(affected), log);
  const { firstMs, lastMs } = spanOf(cause, all);
  const [first, last, lastSuccess] = [firstMs, lastMs, lastSuccessMs].map(isoOf);
  const { confidence, grounds } = sureness(folded, log);
  const events = eventsIn(cause, all);
  const failed = eventsOf(parts.filter(({ group }) => fails(group)));
  return {
    tallies,
    // What only holds beside the failures has led to none of them.
    links: isCondition(cause) ? [] : chainOf(folded),
    eventIds: [...new Set(tallies.map(({ eventId }) => eventId))],
    needs: advice.restsOn,
    rule: cause.rule,
    pack: cause.pack,
    severity: milder(isOnlySeenByOthers(cause) ? oneStepMilder(advice.severity) : advice.severity, status, affected),
    status,
    statusReason: reason,
    confidence,
    confidenceReason: advice.confidenceReason,
    ...(advice.owner && { owner: advice.owner }),
    ...(isCondition(cause) && { beside: true }),
    notes: [...grounds, ...notesOn(folded, log)],
    events,
    ...(failed !== events && { failed }),
    first: first ?? null,
    last: last ?? null,
    lastSuccess: lastSuccess ?? null,
    affected,
    durationMs: first === null ? null : lastMs - firstMs,
    evidence: evidenceOf(all),
    references: advice.references,
    words: advice.words,
    args: argsOf(ownAffected(folded), {
      events: eventsIn(cause, [cause]),
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

/** Of a condition all events count that show it; else only what failed. Heartbeats that stopped are no failures. */
function eventsIn(cause: Case, all: readonly Case[]): number {
  if (isSilence(cause)) return eventsOf(all.slice(1).flatMap(({ parts }) => parts));
  return eventsOf(all.flatMap(({ parts }) => parts));
}

/** Of heartbeats that stopped the silence counts, not the time in which they were heard. */
function spanOf(cause: Case, all: readonly Case[]): { readonly firstMs: number; readonly lastMs: number } {
  if (!isSilence(cause)) return stretchOf(all);
  // What goes on began with the silence that lasts, not with an earlier one that ended.
  const open = cause.incidents.filter(({ silence }) => silence?.open).flatMap(({ spells }) => spells.slice(-1));
  const spells = open.length > 0 ? open : cause.incidents.flatMap((incident) => incident.spells);
  return stretchOf([...spells.map(({ fromMs, toMs }) => ({ firstMs: fromMs, lastMs: toMs })), ...all.slice(1)]);
}

function subjectProofs(all: readonly Case[], log: Log): Parameters<typeof affectedBy>[1] {
  const [cause] = all;
  if (!cause) return null;
  const endedBy = all.flatMap((one) => one.endedBy.map((selector) => ({ pack: one.pack, ...selector })));
  return log.proofsOf(cause.pack, endedBy).subjects;
}

function evidenceOf(all: readonly Case[]): Finding['evidence'] {
  const evidence = [];
  for (const { failures } of all) {
    evidence.push(...earliestOf(failures, limits.evidencePerGroup - evidence.length));
    if (evidence.length >= limits.evidencePerGroup) break;
  }
  return evidence;
}

/** Texts of a cause speak of those whom it hit itself; those of its symptoms stand under who is affected. */
function ownAffected({ cause, retries }: Folded): Affected {
  return affectedBy(
    [cause, ...retries].flatMap(({ failures }) => failures),
    null,
  );
}

function argsOf(affected: Affected, rest: TextArgs): TextArgs {
  const totals = subjectKinds.map((kind) => [kind, affected[kind].total]);
  const only = ({ total, top }: Affected['cas']) => (total === 1 ? (top[0]?.id ?? '') : '');
  const { hosts, cas, templates } = affected;
  return { ...Object.fromEntries(totals), host: only(hosts), ca: only(cas), template: only(templates), ...rest };
}
