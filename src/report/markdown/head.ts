import type { Finding } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { filesWithAssumedZone } from '../assumed-zones.ts';
import { isRedacted, namesKey } from '../redaction-text.ts';
import { statusKey } from '../status-key.ts';
import { affectedCounts, eventCounts } from './counts.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

const verdictLimit = 600;

/** What a reader must know before anything else. */
export interface Head {
  readonly verdict: Ready;
  /** Severity and status, and what follows from the verdict. */
  readonly opening: Ready;
  /** Which report this is, and what a reader must know before passing it on. */
  readonly identity: Ready;
  readonly facts: readonly { readonly name: Ready; readonly value: Ready }[];
}

export function headOf(result: TriageResult, pen: Pen, cell: Pen): Head {
  const { verdict, span } = result;
  const first = result.findings.find((finding) => finding.id === verdict.findings[0]);
  const affected = affectedCounts(result.totals, pen);
  const since = first ? sinceFact(first, cell) : [];
  return {
    verdict: pen.prose(verdict.text, verdictLimit) || standingOf(verdict, pen),
    opening: pen.sentences([
      pen.say('markdown.bold-sentence', { text: standingOf(verdict, pen) }),
      pen.prose(verdict.ledeText),
    ]),
    identity: pen.sentences([
      identityOf(result, pen),
      timesNote(result, pen),
      isRedacted(result)
        ? pen.say('markdown.names-replaced', {
            replaced: pen.say(namesKey(result)),
            look: pen.say('report.names-look'),
          })
        : pen.say('markdown.names-real', { real: pen.say('report.names-real') }),
    ]),
    facts: [
      { name: pen.say('markdown.failures'), value: eventCounts(result.totals, pen) },
      ...(affected === null ? [] : [{ name: pen.say('markdown.affected'), value: affected }]),
      ...since,
      { name: pen.say('markdown.covers'), value: period(span.first, span.last, cell) },
    ],
  };
}

/** `Critical, still failing`; without a status the severity alone. */
export function standingOf(judged: TriageResult['verdict'] | Finding, pen: Pen): Ready {
  const { severity, status } = judged;
  const weight = pen.say(`severity.${severity}`);
  if (status === null) return weight;
  return pen.say('markdown.standing', {
    severity: weight,
    status: pen.say(statusKey(judged, status)).toLowerCase() as Ready,
  });
}

/** The standing of a finding; one that is suppressed says so. */
export function findingStanding(finding: Finding, pen: Pen): Ready {
  const standing = standingOf(finding, pen);
  return finding.suppressed ? pen.say('report.suppressed-standing', { standing }) : standing;
}

/** How much of an ISO time tells the minute. */
const minutes = 'YYYY-MM-DDThh:mm'.length;

/** `2026-03-02 00:00 to 2026-03-08 23:59`, or the one minute. */
export function period(first: string | null, last: string | null, pen: Pen): Ready {
  if (first === null || last === null) return pen.say('markdown.no-time');
  if (first.slice(0, minutes) === last.slice(0, minutes)) return pen.minute(first);
  return pen.say('markdown.period', { first: pen.minute(first), last: pen.minute(last) });
}

function identityOf(result: TriageResult, pen: Pen): Ready {
  const id = pen.code(result.reportId);
  return result.generatedAt === null
    ? pen.say('markdown.identity-undated', { id })
    : pen.say('markdown.identity', { id, when: pen.minute(result.generatedAt) });
}

/** That all times are UTC, and for how many files that rests on an assumption. */
export function timesNote(result: TriageResult, pen: Pen): Ready {
  return pen.say('markdown.utc', { assumed: filesWithAssumedZone(result) });
}

function sinceFact(finding: Finding, cell: Pen): Head['facts'] {
  if (finding.first === null) return [];
  return finding.status === 'still-failing'
    ? [{ name: cell.say('markdown.since'), value: cell.minute(finding.first) }]
    : [{ name: cell.say('markdown.seen'), value: period(finding.first, finding.last, cell) }];
}
