import type { Detection, FieldTest } from '../../model/detection.ts';
import { type Check, fieldCheck } from './field-check.ts';

/** A detection ready to be asked. */
export function detectionCheck(detection: Detection, nameOf: (field: string) => string): Check {
  if (detection.kind === 'field') return fieldCheck(detection, nameOf);
  if (detection.kind === 'not') {
    const check = detectionCheck(detection.of, nameOf);
    return (view) => !check(view);
  }
  const checks = detection.of.map((part) => detectionCheck(part, nameOf));
  return detection.kind === 'all'
    ? (view) => checks.every((check) => check(view))
    : (view) => checks.some((check) => check(view));
}

/** The fields whose absence lets a rule fire: those that it excludes something by, or wants to be empty or missing. */
export function fieldsOfExclusions(detection: Detection, excluded = false): readonly string[] {
  if (detection.kind === 'not') return fieldsOfExclusions(detection.of, !excluded);
  if (detection.kind !== 'field') return detection.of.flatMap((part) => fieldsOfExclusions(part, excluded));
  if (detection.field === null) return [];
  return excluded || wantsNothing(detection) ? [detection.field] : [];
}

function wantsNothing({ test }: FieldTest): boolean {
  return test === 'empty' || test === 'exists';
}
