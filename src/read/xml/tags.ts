import { limits } from '../limits.ts';

const name = String.raw`[^\s<>/:"'=!?]{1,64}`;

/** Outside of events: comments, declarations and tags; the tag's name is the last group. */
export const outerTokens = (): RegExp =>
  new RegExp(
    String.raw`<(?:(?<comment>!--)|(?<declaration>\?[^<>]{0,1000}>)|(?<end>/)?(?:${name}:)?(?<tag>${name})(?=[\s/>]))`,
    'g',
  );

/** Inside an event: what can end it, interrupt it, or hide such a thing. */
export const innerTokens = (): RegExp =>
  new RegExp(String.raw`<(?:(?<comment>!--)|(?<cdata>!\[CDATA\[)|(?<end>/)?(?:${name}:)?Event(?=[\s/>]))`, 'g');

const namespace = 'schemas.microsoft.com/win/2004/08/events/event';
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

/**
 * Whether an `<Event ...>` begins an event: it names the namespace of events, or System is its first child. Anything else
 * is an element of an event's own data. Null when it takes more text to tell, unless this is the last of it.
 */
export function isNewEvent(text: string, from: number, end: number, last: boolean): boolean | null {
  if (text.slice(from, end).includes(namespace)) return true;
  systemFollows.lastIndex = end;
  if (systemFollows.test(text)) return true;
  return last || text.length - end > systemReach ? false : null;
}

/** The first event that begins between two indices, or -1. */
export function findNewEvent(text: string, from: number, to: number): number {
  const tokens = innerTokens();
  tokens.lastIndex = from;
  for (let token = tokens.exec(text); token && token.index < to; token = tokens.exec(text)) {
    const { comment, cdata, end } = token.groups ?? {};
    const tag = comment || cdata || end ? null : endOfTag(text, tokens.lastIndex);
    if (tag?.kind === 'whole' && isNewEvent(text, token.index, tag.end, true)) return token.index;
  }
  return -1;
}
