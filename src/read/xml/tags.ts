import { limits } from '../limits.ts';

const name = String.raw`[^\s<>/:"'=!?]{1,64}`;

/** Outside of events: comments, declarations and tags; the tag's name is the last group. */
export const outerTokens = (): RegExp =>
  new RegExp(
    String.raw`<(?:(?<comment>!--)|(?<declaration>\?[^<>]{0,1000}>)|(?<end>/)?(?:${name}:)?(?<tag>${name})(?=[\s/>]))`,
    'g',
  );

/** What a stream of XML is cut into. */
export interface PieceShape {
  /** The local name of the element. */
  readonly element: string;
  /**
   * Whether a start tag between two indices begins a piece, when it stands inside of one. Anything else is an element of the
   * piece's own data. Null when it takes more text to tell, unless this is the last of it.
   */
  begins(text: string, from: number, end: number, last: boolean): boolean | null;
}

/** Inside a piece: what can end it, interrupt it, or hide such a thing. */
export const innerTokens = ({ element }: PieceShape): RegExp =>
  new RegExp(String.raw`<(?:(?<comment>!--)|(?<cdata>!\[CDATA\[)|(?<end>/)?(?:${name}:)?${element}(?=[\s/>]))`, 'g');

const systemFollows = new RegExp(String.raw`\s{0,200}<(?:${name}:)?System(?=[\s/>])`, 'y');
const systemReach = 300; // so far may the match go

export type TagEnd =
  | { readonly kind: 'whole'; readonly end: number; readonly closed: boolean }
  /** Another tag begins before this one ends, or it is longer than any tag. */
  | { readonly kind: 'broken'; readonly at: number };

/** Where the tag ends whose name ends at `from`; null when the text ends first. `closed`: it ends in `/>`. */
export function endOfTag(text: string, from: number): TagEnd | null {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '<' || at - from > limits.tagChars) return { kind: 'broken', at };
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return { kind: 'whole', end: at + 1, closed: text[at - 1] === '/' };
    }
  }
  return null;
}

/** Elements that begin with System, and name a namespace: an event of Windows, an entry of a trace. */
export function withSystem(element: string, namespace: string): PieceShape {
  return {
    element,
    begins(text, from, end, last) {
      if (text.slice(from, end).includes(namespace)) return true;
      systemFollows.lastIndex = end;
      if (systemFollows.test(text)) return true;
      return last || text.length - end > systemReach ? false : null;
    },
  };
}

/** The first piece that begins between two indices, or -1. */
export function findNewPiece(text: string, from: number, to: number, shape: PieceShape): number {
  const tokens = innerTokens(shape);
  tokens.lastIndex = from;
  for (let token = tokens.exec(text); token && token.index < to; token = tokens.exec(text)) {
    const { comment, cdata, end } = token.groups ?? {};
    const tag = comment || cdata || end ? null : endOfTag(text, tokens.lastIndex);
    if (tag?.kind === 'whole' && shape.begins(text, token.index, tag.end, true)) return token.index;
  }
  return -1;
}
