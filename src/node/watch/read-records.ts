import { severities } from '../../model/judgement.ts';
import type { DropRecord } from './drop-record.ts';

const verdicts: ReadonlySet<unknown> = new Set([...severities, 'none', 'unreadable']);

/** Records out of the text of their file, sorted by number; null when it is none, or one part of it is not what it must be. */
export function readRecords(text: string): readonly DropRecord[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value.watched !== '1.0' || !Array.isArray(value.drops)) return null;
  const drops: readonly unknown[] = value.drops;
  return drops.every(isRecord) ? drops.toSorted((one, other) => one.number - other.number) : null;
}

function isRecord(value: unknown): value is DropRecord {
  if (!isObject(value) || ![value.number, value.status].every(Number.isSafeInteger)) return false;
  const { name, stamp, sha256, at, label } = value;
  const texts = [name, stamp, at, label, sha256 ?? ''];
  return texts.every((text) => typeof text === 'string') && isReport(value.report);
}

function isReport(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.refused === 'leak' || value.refused === 'defect') return true;
  const { folder, file, severity, text } = value;
  return isStep(folder) && isStep(file) && verdicts.has(severity) && typeof text === 'string';
}

/** A name that leads nowhere but into the folder it stands in. */
function isStep(value: unknown): boolean {
  return typeof value === 'string' && /^[^/\\]+$/.test(value) && !/^\.+$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
