import { type ListedReport, renderListing } from '../../inner.ts';
import { loadTemplates } from '../../node/load-templates.ts';
import { tool } from '../../node/tool.ts';
import { writeReports } from '../../node/write-reports.ts';
import type { Site } from './site.ts';

/** Writes the page that lists all reports. Throws what the system throws. */
export async function writePage({ record, out, words }: Site): Promise<void> {
  const { name, version } = tool();
  const listed = record.all.map((one): ListedReport => {
    const { at, label: source, report } = one;
    if ('refused' in report) {
      return { at, source, path: null, severity: null, text: words.say(`watch.page.${report.refused}`) };
    }
    return { at, source, path: [report.folder, report.file], severity: report.severity, text: report.text };
  });
  const text = await renderListing(listed, words.locale, `${name} ${version}`, await loadTemplates());
  await writeReports(out, [{ name: 'index.html', text }]);
}
