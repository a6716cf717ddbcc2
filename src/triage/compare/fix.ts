import type { FixAnswer } from '../../model/comparison.ts';
import type { Finding, Said } from '../../model/finding.ts';
import type { Pack } from '../../model/pack.ts';
import type { TriageResult } from '../../model/result.ts';
import type { Coverage } from './coverage.ts';
import type { Match } from './match-findings.ts';
import { placeNames } from './place-names.ts';
import { proofFor } from './proof.ts';

export interface Fix {
  readonly answer: FixAnswer;
  readonly reason: Said;
}

/** Both reports, and what is known of the products. */
export interface Reports {
  readonly baseline: TriageResult;
  readonly result: TriageResult;
  readonly packs: readonly Pack[];
  readonly coverage: Coverage;
}

/** Whether one finding of the earlier report is over, and how that is known. */
export function fixOf(match: Match, reports: Reports): Fix {
  const fix = answerTo(match, reports);
  const { hosts, cas, templates } = match.before.affected;
  if (fix.answer !== 'yes' || reports.coverage.namesHold || hosts.total + cas.total + templates.total === 0) return fix;
  // What succeeds may be another server or authority: by their rule alone nobody can tell.
  const { key, args } = fix.reason;
  return say('not-proven', key === 'compare.fix.gone-proven' ? 'compare.fix.gone-elsewhere' : key, args);
}

function answerTo({ before, after }: Match, reports: Reports): Fix {
  const { coverage } = reports;
  if (coverage.refused) return { answer: 'cannot-compare', reason: coverage.refused };
  const wasOver = before.status === 'recovered';
  if (after !== null) return stillThere(before, after, wasOver);
  if (wasOver) return say('was-over', 'compare.fix.was-over', { last: before.last ?? '' });
  return whenGone(before, reports);
}

/** It is in both reports: its own status says what came of it, and whether it failed again since the earlier one. */
function stillThere(before: Finding, after: Finding, wasOver: boolean): Fix {
  const failedAgain = before.last !== null && after.last !== null && after.last > before.last;
  const args = { finding: after.id, last: after.last ?? '', lastSuccess: after.lastSuccess ?? '' };
  const again = failedAgain ? 'yes' : 'no';
  if (after.status === 'recovered') {
    if (wasOver && !failedAgain) return say('was-over', 'compare.fix.was-over', args);
    return say('yes', 'compare.fix.recovered', { ...args, proof: args.lastSuccess === '' ? 'no' : 'yes', again });
  }
  if (after.status === 'quiet') return say('not-proven', 'compare.fix.quiet', { ...args, again });
  if (after.beside) return say('no', 'compare.fix.still-so', args);
  return say('no', 'compare.fix.still', { ...args, status: after.status, came: wasOver ? 'back' : 'on' });
}

/** It is in the earlier report only: that alone proves nothing. */
function whenGone(before: Finding, { baseline, result, packs, coverage }: Reports): Fix {
  if (!coverage.coversPack(before.pack)) return say('cannot-compare', 'compare.fix.no-product', { pack: before.pack });
  const servers = placeNames(before.affected.hosts, 'hosts');
  if (!coverage.coversServer(servers)) {
    return say('cannot-compare', 'compare.fix.no-server', { servers: [...servers].slice(0, 3).join(', ') });
  }
  const covered = result.span.first !== null && before.last !== null && result.span.first <= before.last;
  if (covered) return say('cannot-compare', 'compare.fix.judged-otherwise', { last: before.last ?? '' });
  const known = coverage.namesHold ? before : { ...before, affected: nowhere(before) };
  const proof = proofFor(known, baseline, result, packs);
  switch (proof.kind) {
    case 'proven':
    case 'elsewhere': {
      const { eventId, name, count, last } = proof.by;
      const args = {
        event: String(eventId),
        name: name ?? '',
        named: name === null ? 'no' : 'yes',
        count,
        last: last ?? '',
      };
      const answer = proof.kind === 'proven' ? 'yes' : 'not-proven';
      return say(answer, `compare.fix.gone-${proof.kind}`, args);
    }
    case 'none':
      return say('not-proven', 'compare.fix.gone-silent', {});
    case 'impossible':
      return say('not-proven', 'compare.fix.gone-unprovable', {});
  }
}

function nowhere({ affected }: Finding): Finding['affected'] {
  const none = { total: 0, top: [] };
  return { ...affected, hosts: none, cas: none, templates: none };
}

function say(answer: FixAnswer, key: string, args: Said['args']): Fix {
  return { answer, reason: { key, args } };
}
