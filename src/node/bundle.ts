import { render, type RenderOptions, type Templates, type TriageResult } from '../index.ts';
import type { ReportFile } from './write-reports.ts';

/** What goes to whom reads the report: never logs, and never what leads from pseudonyms back to names. */
const formats = ['html', 'md', 'json'] as const;

/** A moment of the first day a ZIP archive can hold, by the clock of this computer, as archives count: always the same bytes. */
const noTime = (): Date => new Date(1980, 0, 1, 12);

/** What goes into the bundle: the report to read, to paste and for machines. `made` are reports that were rendered already. */
export async function bundled(
  result: TriageResult,
  made: readonly ReportFile[],
  templates: Templates,
  options: RenderOptions,
): Promise<readonly ReportFile[]> {
  const entries: ReportFile[] = [];
  for (const format of formats) {
    const known = made.filter(({ name }) => name === `report.${format}`);
    entries.push(...(known.length > 0 ? known : await render(result, format, templates, options)));
  }
  return entries;
}

/** `report-bundle.zip`: the files in one archive to attach. */
export async function bundleOf(files: readonly ReportFile[]): Promise<ReportFile> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = files.map(({ name, text }): [string, Uint8Array] => [
    name,
    typeof text === 'string' ? strToU8(text) : text,
  ]);
  return { name: 'report-bundle.zip', text: zipSync(Object.fromEntries(entries), { mtime: noTime(), level: 9 }) };
}
