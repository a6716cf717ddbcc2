import type { ReportFormat } from '../index.ts';
import { Refusal } from './refusal.ts';

/** The folder of `--out`; null where one report goes to stdout, which then must be one. */
export function outOf(out: string | undefined, formats: readonly ReportFormat[], bundle: boolean): string | null {
  if (out !== '-') return out ?? './triage-report';
  if (bundle) throw new Refusal({ code: 'bundle-needs-folder' });
  if (formats.length !== 1) throw new Refusal({ code: 'stdout-takes-one', args: { count: formats.length } });
  return null;
}
