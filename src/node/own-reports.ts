import { basename, join } from 'node:path';
import { fileHead } from './file-head.ts';

/**
 * By what each file that evtriage writes is known again, whatever its language. What is caught is the id of the report, which
 * the files of a watch have none of.
 */
const marks = new Map([
  ['report.html', /<meta name="generator" content="evtriage [^>]*>\s*<title>[^<]*\b([0-9a-f]{8})\b/],
  ['report.md', /^## .*\r?\n\r?\n.*\r?\n\r?\n[^\r\n`]*`([0-9a-f]{8})`/],
  ['report.json', /^\{\s*"schemaVersion":\s*"[^"]*",\s*"reportId":\s*"([0-9a-f]{8})"/],
  ['DO-NOT-SEND-redaction-key.json', /^\{\s*"redactionKey":\s*"[^"]*",\s*"reportId":\s*"([0-9a-f]{8})"/],
  ['DO-NOT-SEND-watched.json', /^\{\s*"watched":\s*"[^"]*",\s*"drops":\s*\[/],
  ['index.html', /<meta name="generator" content="evtriage [^>]*>\s*<title>/],
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

/** A file that evtriage wrote. */
export interface OwnFile {
  /** Null: it belongs to no one report. */
  readonly reportId: string | null;
}

/** What evtriage wrote to this place. Null for any other file, whatever it is called. */
export async function ownFile(path: string): Promise<OwnFile | null> {
  return ownFileIn(basename(path), () => fileHead(path, headBytes));
}

/** The same for a file that has this name and begins so. */
export async function ownFileIn(name: string, head: () => Promise<Buffer>): Promise<OwnFile | null> {
  const mark = marks.get(name.replace(keptAside, '$1'));
  if (!mark) return null;
  const found = mark.exec((await head()).toString('utf8', 0, headBytes));
  return found && { reportId: found[1] ?? null };
}

/** The names of the files in a folder that evtriage wrote for another report than `reportId`. */
export async function reportsBeside(folder: string, reportId: string): Promise<readonly string[]> {
  const names = [...marks.keys()];
  const files = await Promise.all(names.map((name) => ownFile(join(folder, name))));
  const ids = files.map((file) => file?.reportId ?? reportId);
  return names.filter((_, at) => ids[at] !== reportId);
}
