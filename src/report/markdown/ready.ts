declare const ready: unique symbol;

/**
 * Text that may stand in the output as it is: made by an ink from foreign text, or by a pen from our own words. Views
 * for templates that escape nothing carry only such text (`OnlyReady`): the compiler finds a text that nobody escaped.
 */
export type Ready = string & { readonly [ready]: true };

/** A view that carries ready texts and no other: a plain string anywhere in it makes this type `never`. */
export type OnlyReady<View> = {
  readonly [Part in keyof View]: View[Part] extends Ready | number | boolean | null
    ? View[Part]
    : View[Part] extends string
      ? never
      : OnlyReady<View[Part]>;
};

/** How one format writes foreign text: in a sentence, and as a name or a code that must be read letter by letter. */
export interface Ink {
  /** One line, at most `limit` characters long once it is escaped. */
  prose(text: string, limit?: number): Ready;
  /** One line, at most `limit` characters long once it is escaped. */
  code(text: string, limit?: number): Ready;
}

/** Says a sentence of the interface, by its key, around texts that are ready. */
export type Say = (key: string, args?: Readonly<Record<string, Ready | number>>) => Ready;
