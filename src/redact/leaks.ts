import type { NameClass } from '../model/redaction.ts';
import type { FindNames } from './find-names.ts';
import type { Name } from './name.ts';
import { readings } from './readable-text.ts';

/** What must not be found in anything that is written. */
export interface Originals {
  readonly find: FindNames<Name>;
  readonly secrets: readonly string[];
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
  { find, secrets }: Originals,
): readonly Leak[] {
  return outputs.flatMap(({ name: output, text }) => {
    const found = new Set<Leak['class']>();
    for (const readable of readings(output, typeof text === 'string' ? text : new TextDecoder().decode(text))) {
      for (const { name } of find(readable)) if (name.pseudonym !== null) found.add(name.class);
      if (secrets.some((secret) => secret.length >= leastSecret && readable.includes(secret))) found.add('secret');
    }
    return [...found].map((leaked) => ({ output, class: leaked }));
  });
}
