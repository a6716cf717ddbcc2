import type { TriageResult } from '../model/result.ts';
import { sha256Hex } from './sha256.ts';

/** The result with its id: the first eight hex digits of the SHA-256 of its own JSON without the id. */
export async function withReportId(result: Omit<TriageResult, 'reportId'>): Promise<TriageResult> {
  const digest = await sha256Hex(JSON.stringify(result));
  const { schemaVersion, ...rest } = result;
  return { schemaVersion, reportId: digest.slice(0, 8), ...rest };
}
