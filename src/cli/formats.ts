import type { ReportFormat } from '../index.ts';
import { later } from './options.ts';
import { Refusal } from './refusal.ts';

/** The file of each format that stands for it where only one can be named. */
export const mainFile: Readonly<Record<ReportFormat, string>> = {
  html: 'report.html',
  md: 'report.md',
  json: 'report.json',
  ticket: 'ticket.md',
};

const known = Object.keys(mainFile) as readonly ReportFormat[];

/** The formats in lists such as `html,json`, each once; all of them when none is named. */
export function formatsOf(lists: readonly string[]): readonly ReportFormat[] {
  if (lists.length === 0) return known;
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim().toLowerCase());
  return [...new Set(names.map(formatOf))];
}

function formatOf(name: string): ReportFormat {
  const format = known.find((one) => one === name);
  if (format) return format;
  if (later.formats.some((one) => one === name)) throw new Refusal({ code: 'not-yet', args: { thing: name } });
  throw new Refusal({ code: 'format', typed: { value: name } });
}
