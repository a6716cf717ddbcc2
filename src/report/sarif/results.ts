import type { Words } from '../../locale/words.ts';
import type { ComparedFinding } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { subjectKinds } from '../../model/pack.ts';
import { sha256Hex } from '../sha256.ts';
import { visible } from '../visible.ts';
import { locationOf } from './locations.ts';
import { message } from './message.ts';
import { levels, ruleId } from './rules.ts';

/** Every finding as a result. Against an earlier report also what is gone, as `absent`: who reads that takes it for repaired. */
export async function resultsOf(
  result: TriageResult,
  rules: ReadonlyMap<string, object>,
  words: Words,
): Promise<readonly object[]> {
  const indexes = new Map([...rules.keys()].map((rule, index) => [rule, index]));
  const inputs = new Map(result.inputs.map(({ name }, index) => [name, index]));
  const states = statesOf(result);
  const found = await Promise.all(
    result.findings.map(async (finding) => ({
      ruleId: ruleId(finding),
      ruleIndex: indexes.get(ruleId(finding)) ?? -1,
      level: levels[finding.severity],
      message: message([finding.title, finding.statusText].join(words.say('markdown.stop') + gap(words))),
      locations: finding.evidence.map((event) => locationOf(event, inputs)),
      partialFingerprints: { 'ruleAndPlaces/v1': await fingerprintOf(finding) },
      occurrenceCount: Math.max(1, finding.events),
      ...(states === null ? {} : { baselineState: states.get(finding.id) ?? 'unchanged' }),
      ...(finding.suppressed
        ? { suppressions: [{ kind: 'external', justification: visible(finding.suppressed.reason) }] }
        : {}),
      properties: {
        finding: visible(finding.id, 20),
        severity: finding.severity,
        status: finding.status,
        confidence: finding.confidence,
      },
    })),
  );
  // What the later log does not tell of may be there as before.
  const gone = states === null ? [] : (result.comparison?.gone ?? []);
  return [...found, ...gone.filter(({ answer }) => answer !== 'cannot-compare').map(goneResult)];
}

function gap(words: Words): string {
  return words.say('report.between-sentences');
}

/** Where it stands by what a person would call the same finding: rule and places, whatever the counts. */
async function fingerprintOf({ rule, affected }: Finding): Promise<string> {
  const places = subjectKinds
    .filter((kind) => kind === 'hosts' || kind === 'cas' || kind === 'templates')
    .map((kind) => affected[kind].top.map(({ id }) => id.toLowerCase()).toSorted());
  return (await sha256Hex(JSON.stringify([rule, ...places]))).slice(0, 32);
}

function statesOf({ comparison }: TriageResult): ReadonlyMap<string, string> | null {
  // Nothing was compared where the two could not be.
  if (!comparison || comparison.answer === 'cannot-compare') return null;
  const { new: added, better, worse, same } = comparison;
  const ids = (list: readonly ComparedFinding[], state: string) =>
    list.flatMap(({ after }) => (after ? [[after.finding, state] as const] : []));
  return new Map([
    ...ids(same, 'unchanged'),
    ...ids(better, 'updated'),
    ...ids(worse, 'updated'),
    ...ids(added, 'new'),
  ]);
}

function goneResult(gone: ComparedFinding): object {
  const { before, title } = gone;
  return {
    ruleId: ruleId(gone),
    level: before ? levels[before.severity] : 'note',
    message: message(title),
    baselineState: 'absent',
  };
}
