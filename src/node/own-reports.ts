import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** By what each file that evtriage writes is known again, in every language. What is caught is the id of the report. */
const marks = new Map([
  ['report.html', /<meta name="generator" content="evtriage [^>]*>\s*<title>[^<]*\b([0-9a-f]{8})\b/],
  ['report.md', /^## .*\r?\n\r?\n.*\r?\n\r?\n(?:Report|报告) `([0-9a-f]{8})`/],
  ['report.json', /^\{\s*"schemaVersion":\s*"[^"]*",\s*"reportId":\s*"([0-9a-f]{8})"/],
  ['ticket.md', /`report\.json` of report `([0-9a-f]{8})`|报告 `([0-9a-f]{8})` 的 `report\.html`/],
  ['ticket.txt', /report\.json of report ([0-9a-f]{8})|报告 ([0-9a-f]{8}) 的 report\.html/],
]);

/** More than a whole ticket; the other files say early which report they are. */
const headBytes = 16 * 1024;

/** The id of the report that evtriage wrote to this place. Null for any other file, whatever it is called. */
export async function ownReportId(path: string): Promise<string | null> {
  const mark = marks.get(basename(path));
  if (!mark) return null;
  const [, ...ids] = mark.exec(await headOf(path)) ?? [];
  return ids.find(Boolean) ?? null;
}

/** The names of the files in a folder that evtriage wrote for another report than `reportId`. */
export async function reportsBeside(folder: string, reportId: string): Promise<readonly string[]> {
  const names = [...marks.keys()];
  const ids = await Promise.all(names.map((name) => ownReportId(join(folder, name))));
  return names.filter((_, at) => ids[at] !== null && ids[at] !== reportId);
}

/** Empty for what cannot be read: why that is so is said where it is read as a log. */
async function headOf(path: string): Promise<string> {
  try {
    // A pipe would wait for somebody to write.
    if (!(await stat(path)).isFile()) return '';
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}
