import { styleText } from 'node:util';
import type { Words } from '../locale/words.ts';
import type { TriageResult, Verdict } from '../model/result.ts';
import type { Io } from './io.ts';
import { oneLine } from './one-line.ts';

type Colour = Parameters<typeof styleText>[0];

const colours: Readonly<Record<Verdict['severity'], Colour>> = {
  critical: ['bold', 'red'],
  high: ['bold', 'red'],
  medium: ['bold', 'yellow'],
  low: ['bold', 'blue'],
  info: ['bold', 'blue'],
  none: ['bold', 'green'],
  unreadable: ['bold', 'yellow'],
};

/** The last line on stderr: how bad it is, the sentence, and the numbers it rests on. */
export function verdictLine({ verdict, totals }: TriageResult, words: Words, io: Io): string {
  const label = words.say(`severity.${verdict.severity}`);
  const severity = takesColour(io) ? styleText(colours[verdict.severity], label, { validateStream: false }) : label;
  const { records, failures, unreadable, duplicates } = totals;
  const numbers = words.say('cli.numbers', { records, failures, unreadable, duplicates });
  return words.say('cli.verdict', { severity, text: oneLine(verdict.text), numbers });
}

/**
 * A terminal takes colour unless it says that it cannot, or its user that they do not want any (no-color.org); FORCE_COLOR
 * asks for it where there is no terminal, and `0` or `false` decline it.
 */
function takesColour({ stderr, env }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stderr.isTTY === true && env.TERM !== 'dumb';
}
