import { type PatternPart, type TextPattern, wildcard } from '../../model/detection.ts';

const wildcards = new Map<string, PatternPart>([
  ['*', wildcard.anyText],
  ['?', wildcard.oneCharacter],
]);

/**
 * A value as Sigma writes it: `*` and `?` are wildcards, a backslash before one of them or before a backslash takes its
 * meaning away, and any other backslash is itself.
 */
export function readPattern(written: string): TextPattern {
  const parts: PatternPart[] = [];
  let text = '';
  let escaped = false;
  for (const character of written) {
    const special = wildcards.get(character);
    if (escaped) {
      text += special === undefined && character !== '\\' ? `\\${character}` : character;
      escaped = false;
    } else if (character === '\\') {
      escaped = true;
    } else if (special === undefined) {
      text += character;
    } else {
      if (text !== '') parts.push(text);
      parts.push(special);
      text = '';
    }
  }
  if (escaped) text += '\\';
  if (text !== '') parts.push(text);
  return joined(parts);
}

/** The pattern with any text allowed before it, after it or both. */
export function openEnded(pattern: TextPattern, before: boolean, after: boolean): TextPattern {
  const { anyText } = wildcard;
  return joined([...(before ? [anyText] : []), ...pattern, ...(after ? [anyText] : [])]);
}

/** The text of a pattern without wildcards; null when it has some. */
export function plainText(pattern: TextPattern): string | null {
  return pattern.every((part) => typeof part === 'string') ? pattern.join('') : null;
}

/** One of several `*` in a row says the same. */
function joined(parts: readonly PatternPart[]): TextPattern {
  return parts.filter((part, at) => part !== wildcard.anyText || parts[at - 1] !== wildcard.anyText);
}
