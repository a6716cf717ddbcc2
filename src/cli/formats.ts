import type { ReportFormat } from '../index.ts';
import { Refusal } from './refusal.ts';

/** The file of each format that stands for it where only one can be named. */
const mainFile: Readonly<Record<ReportFormat, string>> = {
  html: 'report.html',
  md: 'report.md',
  json: 'report.json',
  ticket: 'ticket.md',
  csv: 'findings.csv',
  sarif: 'report.sarif',
};

/** The file that stands for a report in these formats. */
export function mainFileOf(formats: readonly ReportFormat[]): string {
  return mainFile[formats.includes('html') ? 'html' : (formats[0] ?? 'html')];
}

const known = Object.keys(mainFile) as readonly ReportFormat[];

/** What is written when nothing is asked for. */
const standard: readonly ReportFormat[] = ['html', 'md', 'json', 'ticket'];

/** The formats in lists such as `html,json`, each once; the standard ones when none is named. */
export function formatsOf(lists: readonly string[]): readonly ReportFormat[] {
  if (lists.length === 0) return standard;
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim().toLowerCase());
  return [...new Set(names.map(formatOf))];
}

function formatOf(name: string): ReportFormat {
  const format = known.find((one) => one === name);
  if (format) return format;
  throw new Refusal({ code: 'format', typed: { value: name } });
}
