import type { NameClass } from '../model/redaction.ts';

/** One thing that has a name, with all ways in which the log may write it. */
export interface Name {
  readonly class: NameClass;
  /** The fullest spelling met so far. */
  original: string;
  /** Spellings that are looked for in texts. */
  readonly spellings: Set<string>;
  /** How many of them the finder knows. */
  learned: number;
  /** Null: it is left as it is. */
  pseudonym: string | null;
  /** It stands in the result that is being redacted, not only in a key of earlier ones. */
  met: boolean;
}

export function aName(nameClass: NameClass, original: string): Name {
  return { class: nameClass, original, spellings: new Set([original]), learned: 0, pseudonym: null, met: false };
}
