import { render, type RenderOptions, type Templates, type TriageResult } from '../index.ts';
import type { ReportFile } from './write-reports.ts';

/** What goes to whom reads the report: never logs, and never what leads from stand-ins back to names. */
const formats = ['html', 'md', 'json'] as const;

/** A moment of the first day a ZIP archive can hold, by the clock of this computer, as archives count: always the same bytes. */
const noTime = (): Date => new Date(1980, 0, 1, 12);

/**
 * `report-bundle.zip`: the report to read, to paste and for machines in one archive to attach. `made` are reports that were
 * rendered already.
 */
export async function bundleOf(
  result: TriageResult,
  made: readonly ReportFile[],
  templates: Templates,
  options: RenderOptions,
): Promise<ReportFile> {
  const { strToU8, zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = {};
  for (const format of formats) {
    const name = `report.${format}`;
    const known = made.filter((file) => file.name === name);
    for (const file of known.length > 0 ? known : await render(result, format, templates, options)) {
      entries[file.name] = typeof file.text === 'string' ? strToU8(file.text) : file.text;
    }
  }
  return { name: 'report-bundle.zip', text: zipSync(entries, { mtime: noTime(), level: 9 }) };
}
