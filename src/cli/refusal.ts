import type { Words } from '../locale/words.ts';
import type { TextArgs } from '../model/locale.ts';
import type texts from '../locale/en/cli.json';
import { exitStatus } from './exit-status.ts';
import { oneLine } from './one-line.ts';

/** Everything there are words for under `cli.error.<code>`. */
type Worded<Key> = Key extends `cli.error.${infer Code}` ? Code : never;

type ComplaintCode = Worded<keyof typeof texts>;

/** Why a run cannot start or cannot end. What helps stands under `cli.hint.<code>`. */
export interface Complaint {
  readonly code: ComplaintCode;
  /** What the user typed or the system said: shown as it is, in quotation marks. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Our own arguments. */
  readonly args?: TextArgs;
}

/** The one error of the command line: it is the user who can do something about it. */
export class Refusal extends Error {
  readonly complaints: readonly Complaint[];
  readonly status: number = exitStatus.refused;

  constructor(...complaints: readonly Complaint[]) {
    super(complaints.map(({ code }) => code).join(', '));
    this.complaints = complaints;
  }
}

/** A finished output would have held an original. */
export class LeakRefusal extends Refusal {
  override readonly status = exitStatus.leak;
}

/** A sentence for each, and below it what helps: once where the same goes wrong several times. */
export function complaintLines(complaints: readonly Complaint[], words: Words): readonly string[] {
  return complaints.flatMap(({ code, typed = {}, args = {} }, index) => {
    const quoted = Object.entries(typed).map(([name, value]) => [name, `"${oneLine(value)}"`]);
    const all: TextArgs = { ...args, ...Object.fromEntries(quoted) };
    const sentence = `evtriage: ${words.say(`cli.error.${code}`, all)}`;
    if (complaints[index + 1]?.code === code) return [sentence];
    return [sentence, `  ${words.say('cli.hint', { text: words.say(`cli.hint.${code}`, all) })}`];
  });
}
