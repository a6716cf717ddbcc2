import { visible } from '../visible.ts';

const longestText = 2_000;

/** Foreign text as one line: marks without ink are shown, line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return visible(text, longestText, () => '…')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `write(text)`, with `text` cut at its end and marked with `…` until what is written has at most `limit` characters.
 * What is written must never be shorter than the text. None of `names` is cut in two: half a name is another one.
 */
export function fit(
  text: string,
  limit: number,
  write: (text: string) => string,
  names: readonly string[] = [],
): string {
  let kept = text.length > limit ? shortened(text, limit - 1, names) : text;
  let written = write(kept);
  while (written.length > limit && kept.length > 1) {
    kept = shortened(kept, Math.min(kept.length - 2, Math.floor((kept.length * limit) / written.length)), names);
    written = write(kept);
  }
  return written;
}

/** As much of a word as may be given up, so that a text ends with a whole one. */
const longestStub = 16;

function shortened(text: string, length: number, names: readonly string[]): string {
  const kept = text.slice(0, Math.max(0, beforeName(text, length, names)));
  const space = kept.lastIndexOf(' ');
  if (space > 0 && kept.length - space <= longestStub) return `${kept.slice(0, space).trimEnd()}…`;
  return `${(endsInsideCharacter(kept) ? kept.slice(0, -1) : kept).trimEnd()}…`;
}

/** The place to cut at, moved in front of a name that it lies in; a text that begins with the name is cut all the same. */
function beforeName(text: string, length: number, names: readonly string[]): number {
  for (const name of names) {
    const at = text.lastIndexOf(name, length - 1);
    if (at > 0 && at + name.length > length) return at;
  }
  return length;
}

function endsInsideCharacter(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
