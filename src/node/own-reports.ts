import { basename, join } from 'node:path';
import { fileHead } from './file-head.ts';

/** By what each file that evtriage writes is known again, whatever its language. What is caught is the id of the report. */
const marks = new Map([
  ['report.html', /<meta name="generator" content="evtriage [^>]*>\s*<title>[^<]*\b([0-9a-f]{8})\b/],
  ['report.md', /^## .*\r?\n\r?\n.*\r?\n\r?\n[^\r\n`]*`([0-9a-f]{8})`/],
  ['report.json', /^\{\s*"schemaVersion":\s*"[^"]*",\s*"reportId":\s*"([0-9a-f]{8})"/],
  ['DO-NOT-SEND-redaction-key.json', /^\{\s*"redactionKey":\s*"[^"]*",\s*"reportId":\s*"([0-9a-f]{8})"/],
  ['redacted-logs.json', /^\{\s*"redactedLogs":\s*"[^"]*",\s*"reportId":\s*"([0-9a-f]{8})"/],
  ['ticket.md', /^(?=.*`report\.html`)(?=.*`report\.json`).*?`([0-9a-f]{8})`/m],
  ['ticket.txt', /^(?=.*report\.html)(?=.*report\.json).*?(?<!\w)([0-9a-f]{8})(?!\w)/m],
  ['ticket.jira.txt', /^(?=.*\{\{report\.html\}\})(?=.*\{\{report\.json\}\}).*?\{\{([0-9a-f]{8})\}\}/m],
  ['findings.csv', /^\uFEFF?(?:"[^"\r\n]*",){2}[^\r\n]*\r\n"([0-9a-f]{8})","F\d+",/],
  ['report.sarif', /^\{\s*"\$schema": "[^"]*",\s*"version": "2\.1\.0",\s*"properties": \{\s*"report": "([0-9a-f]{8})"/],
]);

/** The key of an older report has its id in its name. */
const keptAside = /^(DO-NOT-SEND-redaction-key)-[0-9a-f]{8}(?=\.json$)/;

/** More than a whole ticket; the other files say early which report they are. */
export const headBytes = 16 * 1024;

/** The id of the report that evtriage wrote to this place. Null for any other file, whatever it is called. */
export async function ownReportId(path: string): Promise<string | null> {
  return ownReportIdIn(basename(path), () => fileHead(path, headBytes));
}

/** The same for a file that has this name and begins so. */
export async function ownReportIdIn(name: string, head: () => Promise<Buffer>): Promise<string | null> {
  const mark = marks.get(name.replace(keptAside, '$1'));
  if (!mark) return null;
  const [, id] = mark.exec((await head()).toString('utf8', 0, headBytes)) ?? [];
  return id ?? null;
}

/** The names of the files in a folder that evtriage wrote for another report than `reportId`. */
export async function reportsBeside(folder: string, reportId: string): Promise<readonly string[]> {
  const names = [...marks.keys()];
  const ids = await Promise.all(names.map((name) => ownReportId(join(folder, name))));
  return names.filter((_, at) => ids[at] !== null && ids[at] !== reportId);
}
