import type { TriageResult } from '../../model/result.ts';
import { result as resultShape } from './result-shape.ts';

/**
 * Why a text is no result. `foreign`: it is no report of ours at all. `version`: one of a schema that is not known here.
 * `broken`: one of ours that does not hold what it must; `at` is the first such place, such as `findings[3].severity`.
 */
export interface ReloadFault {
  readonly fault: 'foreign' | 'version' | 'broken';
  readonly at: string;
}

export type Reloaded = { readonly result: TriageResult } | ReloadFault;

/** The text of a `report.json` of this version or an earlier one; what newer versions have added may be absent. */
export function reloadResult(text: string): Reloaded {
  const value = parsed(text.replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value) || !('reportId' in value)) {
    return { fault: 'foreign', at: '' };
  }
  const { schemaVersion } = value;
  if (schemaVersion !== '1.0') return { fault: 'version', at: String(schemaVersion).slice(0, 20) };
  const at = resultShape(value, '');
  return at === null ? { result: value as TriageResult } : { fault: 'broken', at };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
