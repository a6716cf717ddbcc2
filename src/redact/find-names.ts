import { between, type TextWords, wordsOf } from './words-of.ts';

/** A stretch of a text that is a name. */
export interface Hit<Name> {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
}

export type FindNames<Name> = (text: string) => readonly Hit<Name>[];

interface Form<Name> {
  readonly words: readonly string[];
  readonly joints: readonly string[];
  readonly name: Name;
}

export interface NameFinder<Name> {
  /** Of two names that are spelled the same the first counts. */
  add(spelling: string, name: Name): void;
  readonly find: FindNames<Name>;
}

/**
 * Finds names in a text, without case and only as whole words; of several that begin at a place the longest. It takes
 * the same time for ten names as for ten thousand.
 */
export function nameFinder<Name>(): NameFinder<Name> {
  const byFirst = new Map<string, Form<Name>[]>();
  return {
    add(spelling, name) {
      const { words, starts, ends } = wordsOf(spelling);
      const [first] = words;
      if (first === undefined) return;
      const joints = words.slice(1).map((_, at) => between(spelling, ends[at] ?? 0, starts[at + 1] ?? 0));
      const form = { words, joints, name };
      const forms = byFirst.get(first);
      if (!forms) byFirst.set(first, [form]);
      else {
        const shorter = forms.findIndex((other) => lengthOf(other) < lengthOf(form));
        forms.splice(shorter < 0 ? forms.length : shorter, 0, form);
      }
    },
    find: (text) => (byFirst.size === 0 ? [] : hitsIn(text, byFirst)),
  };
}

function lengthOf({ words }: Form<unknown>): number {
  return words.reduce((sum, word) => sum + word.length, words.length);
}

function hitsIn<Name>(text: string, byFirst: ReadonlyMap<string, readonly Form<Name>[]>): Hit<Name>[] {
  const own = wordsOf(text);
  const hits: Hit<Name>[] = [];
  for (let at = 0; at < own.words.length; at++) {
    const word = own.words[at] ?? '';
    const escape = escapedStart(text, own.starts[at] ?? 0);
    const form =
      fitting(text, own, at, byFirst.get(word), word) ??
      (escape > 0 ? fitting(text, own, at, byFirst.get(word.slice(escape)), word.slice(escape)) : undefined);
    if (!form) continue;
    const last = at + form.words.length - 1;
    const skipped = form.words[0] === word ? 0 : escape;
    hits.push({ start: (own.starts[at] ?? 0) + skipped, end: own.ends[last] ?? 0, name: form.name });
    at = last;
  }
  return hits;
}

/** In a message that is JSON a word may stand right behind `\n`, `\r` or `\t`: how many letters belong to the escape. */
function escapedStart(text: string, start: number): number {
  return text[start - 1] === '\\' && /[nrt]/.test(text[start] ?? '') ? 1 : 0;
}

function fitting<Name>(
  text: string,
  own: TextWords,
  at: number,
  forms: readonly Form<Name>[] | undefined,
  first: string,
): Form<Name> | undefined {
  return forms?.find(
    ({ words, joints }) =>
      words[0] === first &&
      joints.every(
        (joint, step) =>
          own.words[at + step + 1] === words[step + 1] &&
          between(text, own.ends[at + step] ?? 0, own.starts[at + step + 1] ?? 0) === joint,
      ),
  );
}
