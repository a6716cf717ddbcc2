import type { Words } from '../../locale/words.ts';
import { nothingReadable } from '../exit-status.ts';
import { oneLine } from '../one-line.ts';
import { readingLines } from '../reading-lines.ts';
import { complaintLines } from '../refusal.ts';
import { verdictLine } from '../verdict-line.ts';
import type { MadeReport } from './make-report.ts';
import type { Site } from './site.ts';

/** Something about a drop in one line: `admin.xml: words`. */
export function dropLine(name: string, text: string, words: Words): string {
  return words.say('watch.line', { name: oneLine(name), text });
}

/** What a triage says on stderr, of a drop that has its report. `--quiet` leaves what was not read. */
export function reportLines(
  name: string,
  label: string,
  made: MadeReport,
  keyPath: string | null,
  { request, words, io }: Site,
): readonly string[] {
  const { real, hidden, ownReports, names } = made;
  const { quiet, verbose } = request.each;
  const lines: string[] = [];
  if (!quiet) {
    const found = { hidden, ownReports, key: { path: keyPath, names } };
    lines.push(...readingLines(real, found, { of: 'report', verbose }, words));
    if (label !== name) lines.push(words.say('watch.label', { label, name: oneLine(name) }));
  }
  if (nothingReadable(real)) {
    const count = real.inputs.length;
    lines.push(
      ...complaintLines([count === 0 ? { code: 'no-files' } : { code: 'nothing-readable', args: { count } }], words),
    );
  }
  if (!quiet) lines.push(words.say('watch.verdict', { name: oneLine(name), verdict: verdictLine(real, words, io) }));
  return lines;
}
