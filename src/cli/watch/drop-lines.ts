import type { Words } from '../../locale/words.ts';
import { nothingReadable } from '../exit-status.ts';
import { oneLine } from '../one-line.ts';
import { problemLines } from '../problem-lines.ts';
import { complaintLines } from '../refusal.ts';
import { keyLine } from '../tell.ts';
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
    lines.push(...problemLines(real, words, verbose));
    if (hidden > 0) lines.push(words.say('cli.hidden', { count: hidden }));
    if (ownReports > 0) lines.push(words.say('cli.own-reports', { count: ownReports }));
    if (label !== name) lines.push(words.say('watch.label', { label, name: oneLine(name) }));
    if (names > 0) lines.push(keyLine({ path: keyPath, names }, words));
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
