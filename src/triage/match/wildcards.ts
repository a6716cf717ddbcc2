import { type PatternPart, type TextPattern, wildcard } from '../../model/detection.ts';

const dashes = new Set(['-', '/', '–', '—', '―']);

/** The parts of a pattern that stand between its `*`. */
export function runsOf(pattern: TextPattern): readonly (readonly PatternPart[])[] {
  const runs: PatternPart[][] = [[]];
  for (const part of pattern) {
    if (part === wildcard.anyText) runs.push([]);
    else runs.at(-1)?.push(part);
  }
  return runs;
}

/**
 * Whether the runs of a pattern cover the whole text. Between two `*` the first place that fits is taken, which is always
 * good enough: so the time grows with the text and the pattern, never with the ways they could fit.
 */
export function coverText(runs: readonly (readonly PatternPart[])[], text: string): boolean {
  const [head = []] = runs;
  const tail = runs.at(-1) ?? [];
  let at = endOfRun(head, text, 0);
  if (at === -1) return false;
  if (runs.length === 1) return at === text.length;
  for (let run = 1; run < runs.length - 1; run += 1) {
    at = endOfFirst(runs[run] ?? [], text, at);
    if (at === -1) return false;
  }
  return fitsAtEnd(tail, text, at);
}

/** Where the run ends when it begins at `from`; -1 where it does not fit. */
function endOfRun(run: readonly PatternPart[], text: string, from: number): number {
  let at = from;
  for (const part of run) {
    if (typeof part === 'string') {
      if (!text.startsWith(part, at)) return -1;
      at += part.length;
    } else if (part === wildcard.anyDash) {
      if (!dashes.has(text.charAt(at))) return -1;
      at += 1;
    } else {
      const character = text.codePointAt(at);
      if (character === undefined) return -1;
      at += character > 0xffff ? 2 : 1;
    }
  }
  return at;
}

function endOfFirst(run: readonly PatternPart[], text: string, from: number): number {
  const [first] = run;
  for (let at = from; at <= text.length; at += 1) {
    if (typeof first === 'string') {
      at = text.indexOf(first, at);
      if (at === -1) return -1;
    }
    const end = isInsideCharacter(text, at) ? -1 : endOfRun(run, text, at);
    if (end !== -1) return end;
  }
  return -1;
}

function fitsAtEnd(run: readonly PatternPart[], text: string, from: number): boolean {
  let start = text.length;
  for (const part of run.toReversed()) {
    if (typeof part === 'string') start -= part.length;
    else start -= part === wildcard.oneCharacter && isInsideCharacter(text, start - 1) ? 2 : 1;
  }
  return start >= from && endOfRun(run, text, start) === text.length;
}

/** True between the two halves of a character beyond 16 bits. */
function isInsideCharacter(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
