import { nameClasses, type KeptName, type RedactionKey } from '../model/redaction.ts';

/** A key out of the text of its file; null when it is none. */
export function readKey(text: string): RedactionKey | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { redactionKey, reportId, names, shiftDays } = value as Partial<Record<keyof RedactionKey, unknown>>;
  if (redactionKey !== '1.0' || typeof reportId !== 'string' || !Array.isArray(names)) return null;
  if (shiftDays !== undefined && !isShift(shiftDays)) return null;
  return names.every(isKeptName)
    ? { redactionKey, reportId, names, ...(shiftDays === undefined ? {} : { shiftDays }) }
    : null;
}

/** Ten years at the most. */
function isShift(value: unknown): value is number {
  return Number.isInteger(value) && value !== 0 && Math.abs(Number(value)) <= 3650;
}

function isKeptName(value: unknown): value is KeptName {
  if (typeof value !== 'object' || value === null) return false;
  const { class: nameClass, pseudonym, original } = value as Partial<Record<keyof KeptName, unknown>>;
  const isClass = nameClasses.some((one) => one === nameClass);
  return isClass && typeof pseudonym === 'string' && /-\d{1,9}/.test(pseudonym) && typeof original === 'string';
}
