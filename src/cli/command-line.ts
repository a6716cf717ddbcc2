import { basename, resolve } from 'node:path';
import type { TriageRequest } from './request.ts';

/**
 * The command line as a report prints it: what decides the content and nothing else. Folders are left out, for they
 * name people and machines, and so is where and in which formats the report was written.
 */
export function commandLine(request: TriageRequest, cwd: string): string {
  const lastName = (path: string): string => (path === '-' ? path : basename(resolve(cwd, path)) || path);
  const words = ['evtriage', ...request.paths.map(lastName)];
  const add = (option: string, value: string | undefined): void => {
    if (value !== undefined) words.push(option, value);
  };
  add('--tz', request.timeZone);
  add('--date-order', request.dateOrder);
  add('--encoding', request.encoding);
  add('--since', request.since);
  add('--until', request.until);
  add('--now', request.now);
  if (request.redaction.profile !== 'share') add('--redact', request.redaction.profile);
  if (request.redaction.shiftTime) words.push('--shift-time');
  if (request.redaction.keep.length > 0) add('--keep', request.redaction.keep.join(','));
  if (request.locale !== 'en') add('--locale', request.locale);
  const { ticketLocale } = request;
  if (ticketLocale !== request.locale) add('--ticket-locale', ticketLocale);
  if (!request.builtin) words.push('--no-builtin');
  if (request.rules.length > 0) words.push('--rules', ...request.rules.map(lastName));
  add('--baseline', request.baseline === undefined ? undefined : lastName(request.baseline));
  add('--suppress', request.suppress === undefined ? undefined : lastName(request.suppress));
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
}
