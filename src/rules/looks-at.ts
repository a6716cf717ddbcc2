import type { Detection, FieldTest } from '../model/detection.ts';
import { canonicalCode } from '../model/code.ts';
import type { DetectionRule, Rule } from '../model/rule.ts';

/** The fields that a detection asks for, as written, each once. */
export function fieldsIn(detection: Detection): readonly string[] {
  const fields = testsIn(detection).flatMap((test) => [
    ...(test.field === null ? [] : [test.field]),
    ...(test.test === 'same-as' ? test.values.map(({ field }) => field) : []),
  ]);
  return [...new Set(fields)];
}

/** The event ids that a detection names as ones to match, in their order, each once. */
export function eventIdsIn(detection: Detection): readonly number[] {
  const written = valuesOf(detection, 'eventid').filter((text) => /^\d{1,5}$/.test(text));
  return [...new Set(written.map(Number))].toSorted((a, b) => a - b);
}

/** The diagnostic codes that a detection names as ones to match, in their canonical spelling, each once. */
export function codesIn(detection: Detection): readonly string[] {
  const codes = valuesOf(detection, 'diagnosticcode').map(canonicalCode);
  return [...new Set(codes.filter((code) => code !== null))];
}

/** The providers that a detection names as ones to match, as written, each once. */
export function providersIn(detection: Detection): readonly string[] {
  return [...new Set(valuesOf(detection, 'provider_name'))];
}

/** What the rules behind a rule ask of single events. */
export function detectionsBehind(rule: Rule, rules: readonly Rule[]): readonly Detection[] {
  return rulesBehind(rule, rules).map(({ detection }) => detection);
}

/** The rules that look at single events behind a rule: itself, or those that a correlation names, through others too. */
export function rulesBehind(rule: Rule, rules: readonly Rule[], seen = new Set<Rule>()): readonly DetectionRule[] {
  if (seen.has(rule)) return [];
  seen.add(rule);
  if (rule.kind === 'detection') return [rule];
  const named = rules.filter(({ key, id }) => rule.rules.some((name) => isSame(name, key) || isSame(name, id)));
  return named.flatMap((one) => rulesBehind(one, rules, seen));
}

function isSame(name: string, other: string | null): boolean {
  return other !== null && name.toLowerCase() === other.toLowerCase();
}

function testsIn(detection: Detection): readonly FieldTest[] {
  if (detection.kind === 'field') return [detection];
  return detection.kind === 'not' ? testsIn(detection.of) : detection.of.flatMap(testsIn);
}

/** Whole texts that a field may have where the detection holds; what stands behind a `not` is no such text. */
function valuesOf(detection: Detection, field: string): readonly string[] {
  if (detection.kind === 'not') return [];
  if (detection.kind !== 'field') return detection.of.flatMap((part) => valuesOf(part, field));
  if (detection.test !== 'is' || detection.field?.toLowerCase() !== field) return [];
  return detection.values.flatMap(([text, ...more]) => (typeof text === 'string' && more.length === 0 ? [text] : []));
}
