import { confidences, severities } from '../../../model/judgement.ts';
import { type Case, eventsOf } from '../case.ts';

/** Of several rules that say something of the same events: the worse, the surer, the one that found more. */
export function bestFirst(one: Case, other: Case): number {
  return (
    severities.indexOf(one.advice.severity) - severities.indexOf(other.advice.severity) ||
    confidences.indexOf(one.advice.confidence) - confidences.indexOf(other.advice.confidence) ||
    eventsOf(other.parts) - eventsOf(one.parts) ||
    (one.rule < other.rule ? -1 : 1)
  );
}
