import { type PatternPart, type TextPattern, wildcard } from '../../model/detection.ts';
import type { FieldText } from './event-view.ts';
import { coverText, runsOf } from './wildcards.ts';

export type TextMatcher = (field: FieldText) => boolean;

/** One pattern ready to be asked. What `*` alone can say goes the way of the engine's own search. */
export function textMatcher(pattern: TextPattern, cased: boolean): TextMatcher {
  const parts = cased ? pattern : pattern.map(foldPart);
  const runs = runsOf(parts);
  const fits = plainSearch(parts) ?? ((text: string) => coverText(runs, text));
  return cased ? (field) => fits(field.text) : (field) => fits(field.folded);
}

/** Fits where one of the patterns does. Those without wildcards are looked up, however many there are. */
export function anyTextMatcher(patterns: readonly TextPattern[], cased: boolean): TextMatcher {
  const exact = new Set<string>();
  const others: TextMatcher[] = [];
  for (const pattern of patterns) {
    const text = plain(pattern);
    if (text === null) others.push(textMatcher(pattern, cased));
    else exact.add(cased ? text : text.toLowerCase());
  }
  const [other] = others;
  if (exact.size === 0 && other && others.length === 1) return other;
  return (field) => exact.has(cased ? field.text : field.folded) || others.some((fits) => fits(field));
}

export function allTextMatcher(patterns: readonly TextPattern[], cased: boolean): TextMatcher {
  const matchers = patterns.map((pattern) => textMatcher(pattern, cased));
  return (field) => matchers.every((fits) => fits(field));
}

/** The text of a pattern without wildcards; null when it has some. */
export function plain(pattern: TextPattern): string | null {
  return pattern.every((part) => typeof part === 'string') ? pattern.join('') : null;
}

function foldPart(part: PatternPart): PatternPart {
  return typeof part === 'string' ? part.toLowerCase() : part;
}

function plainSearch(parts: TextPattern): ((text: string) => boolean) | null {
  const { anyText } = wildcard;
  const [first, second, third] = parts;
  if (parts.length === 0) return (text) => text === '';
  if (parts.length === 1) {
    if (first === anyText) return () => true;
    return typeof first === 'string' ? (text) => text === first : null;
  }
  if (parts.length === 2) {
    if (first === anyText && typeof second === 'string') return (text) => text.endsWith(second);
    if (second === anyText && typeof first === 'string') return (text) => text.startsWith(first);
    return null;
  }
  const isWithin = parts.length === 3 && first === anyText && third === anyText;
  return isWithin && typeof second === 'string' ? (text) => text.includes(second) : null;
}
