import { type PatternPart, type TextPattern, wildcard } from '../../model/detection.ts';

/**
 * A sign that starts an option: before it no letter, after it one. So the hyphens inside of names stay hyphens, as in
 * pySigma, the reference implementation.
 */
const optionSign = /(?<![\p{L}\p{N}_])[-/–—―](?=[\p{L}\p{N}_])/gu;

/** The pattern with every sign that starts an option standing for all the signs that Windows takes for one. */
export function withAnyDash(pattern: TextPattern): TextPattern {
  return pattern.flatMap((part) => (typeof part === 'string' ? splitAtDashes(part) : [part]));
}

function splitAtDashes(text: string): readonly PatternPart[] {
  const parts: PatternPart[] = [];
  let from = 0;
  for (const { index } of text.matchAll(optionSign)) {
    if (index > from) parts.push(text.slice(from, index));
    parts.push(wildcard.anyDash);
    from = index + 1;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
