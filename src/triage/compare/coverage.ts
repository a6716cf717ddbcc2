import type { Said } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { placeNames } from './place-names.ts';

/** What the later log can tell about the earlier one. */
export interface Coverage {
  /** Why nothing can be compared; null: it can be. */
  readonly refused: Said | null;
  /** How the two logs lie to each other. */
  readonly spans: Said | null;
  /** Names mean the same in both reports. False: those of the earlier one were replaced. */
  readonly namesHold: boolean;
  /** Whether the later log covers one of these servers. */
  coversServer(names: ReadonlySet<string>): boolean;
  /** Whether it holds any event of this product. */
  coversPack(pack: string): boolean;
}

/** Time, servers and products of the two logs against each other. */
export function coverageOf(baseline: TriageResult, result: TriageResult): Coverage {
  const namesHold = String(baseline.redaction.profile) === 'none';
  const servers = serversIn(result);
  const used = new Set(result.rulePacks.filter(({ used: isUsed }) => isUsed).map(({ id }) => id));
  return {
    refused: timesRefused(baseline, result) ?? (namesHold ? serversRefused(baseline, result) : null),
    spans: baseline.redaction.shifted ? null : spansOf(baseline, result),
    namesHold,
    coversServer: (names) =>
      !namesHold || servers.size === 0 || names.size === 0 || [...names].some((name) => servers.has(name)),
    coversPack: (pack) => used.has(pack),
  };
}

function timesRefused(baseline: TriageResult, result: TriageResult): Said | null {
  const [before, after] = [baseline.span, result.span];
  if (baseline.partial ?? result.partial) return { key: 'compare.refused.partial', args: {} };
  if (result.verdict.severity === 'unreadable') return { key: 'compare.refused.unreadable', args: {} };
  // Moved times are no earlier and no later than real ones; with the key they come back before this is asked.
  if (baseline.redaction.shifted) return { key: 'compare.refused.shifted', args: {} };
  if (before.last === null || after.last === null) return { key: 'compare.refused.no-times', args: {} };
  if (after.last > before.last) return null;
  return { key: 'compare.refused.not-later', args: { before: before.last, after: after.last } };
}

function serversRefused(baseline: TriageResult, result: TriageResult): Said | null {
  const [before, after] = [serversIn(baseline), serversIn(result)];
  if (before.size === 0 || after.size === 0 || [...before].some((name) => after.has(name))) return null;
  return { key: 'compare.refused.servers', args: { serversBefore: listed(before), serversNow: listed(after) } };
}

/** The servers that the events of known products name, as far as the result lists them. */
function serversIn({ groups }: TriageResult): ReadonlySet<string> {
  const known = groups.filter(({ pack }) => pack !== null);
  return new Set(known.flatMap(({ affected }) => [...placeNames(affected.hosts, 'hosts')]));
}

const mostNames = 3;

function listed(names: ReadonlySet<string>): string {
  const shown = [...names].toSorted().slice(0, mostNames).join(', ');
  return names.size > mostNames ? `${shown}, …` : shown;
}

function spansOf({ span: before }: TriageResult, { span: after }: TriageResult): Said | null {
  if (before.first === null || before.last === null || after.first === null || after.last === null) return null;
  if (after.first > before.last) {
    const silentMs = Date.parse(after.first) - Date.parse(before.last);
    return { key: 'compare.spans.apart', args: { from: before.last, to: after.first, silentMs } };
  }
  if (after.last < before.first) return null;
  const from = before.first > after.first ? before.first : after.first;
  const to = before.last < after.last ? before.last : after.last;
  return { key: 'compare.spans.overlap', args: { from, to } };
}
