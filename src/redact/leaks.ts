import type { NameClass } from '../model/redaction.ts';
import type { FindNames } from './find-names.ts';
import type { Name } from './name.ts';
import { readings } from './readable-text.ts';

/** What must not be found in anything that is written. */
export interface Originals {
  readonly find: FindNames<Name>;
  readonly secrets: readonly string[];
  /** Names that the sender wants to stay, as they were written. */
  readonly kept?: readonly string[];
}

/** An original in an output. What it is, is not said: the message would be the next leak. */
export interface Leak {
  readonly output: string;
  readonly class: NameClass | 'secret';
}

const leastSecret = 6;

/** Looks for every original, in all its spellings, in finished outputs: one leak for each class and output. */
export function leaksIn(
  outputs: readonly { readonly name: string; readonly text: string | Uint8Array }[],
  { find, secrets, kept = [] }: Originals,
): readonly Leak[] {
  return outputs.flatMap(({ name: output, text }) => {
    const found = new Set<Leak['class']>();
    for (const readable of readings(output, typeof text === 'string' ? text : new TextDecoder().decode(text))) {
      for (const { name, start } of find(readable)) {
        if (name.pseudonym !== null && !isCut(readable, start, kept)) found.add(name.class);
      }
      if (secrets.some((secret) => secret.length >= leastSecret && readable.includes(secret))) found.add('secret');
    }
    return [...found].map((leaked) => ({ output, class: leaked }));
  });
}

const longestCut = 200;

/**
 * True inside of a kept name that was too long for its place: what is left of `host\name` in `host…` looks like its host.
 * The cut must be at or behind `start`, with nothing but the beginning of the name in front of it.
 */
function isCut(text: string, start: number, kept: readonly string[]): boolean {
  const cut = text.slice(start, start + longestCut).indexOf('…');
  if (cut <= 0) return false;
  const end = start + cut;
  return kept.some((name) => {
    for (let length = cut; length < name.length; length++) {
      const left = text.slice(Math.max(0, end - length), end);
      if (left.toLowerCase() === name.slice(0, length).toLowerCase()) return true;
    }
    return false;
  });
}
