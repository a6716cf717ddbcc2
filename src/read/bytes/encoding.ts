/** How the bytes of a text become letters. */
export interface Encoding {
  /** WHATWG's name of it. */
  readonly label: string;
  /** True when nothing that is known settles it. */
  readonly guessed: boolean;
  /**
   * Nothing but ASCII was seen, which is the same in every encoding of single bytes: letters that follow may still show
   * that it is another one.
   */
  readonly open: boolean;
  /** What the XML declaration says, when it was not yet put to the test. */
  readonly declared: string | null;
}

/** An encoding that is settled, by what is known or else by a guess. */
export function encodingOf(label: string, how: 'known' | 'guessed' = 'known'): Encoding {
  return { label, guessed: how === 'guessed', open: false, declared: null };
}

/** What decoding finds out on its way. */
export interface DecodeEvents {
  /** The file turned out to be in another encoding than its first bytes let think. */
  settled(encoding: Encoding): void;
  /** Bytes are not valid and became U+FFFD. Called again and again. */
  replaced(): void;
}
