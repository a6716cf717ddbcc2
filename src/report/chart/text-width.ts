/** Widths in em, taken from Inter in semi-bold; Segoe UI and Arial are narrower. */
const widths = { narrow: 0.31, small: 0.58, digit: 0.64, capital: 0.7, wide: 0.9, ideograph: 1 };

const narrow = /[\s.,:;'’‘"|!()[\]ijlItfr]/u;
const wide = /[mwMW@%…]/u;
const digit = /\d/;
const capital = /[\p{Lu}]/u;
const ideograph = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]|[\u{20000}-\u{3FFFF}]/u;

/** About how wide a text is drawn, in the unit of `size`. Fonts differ between machines, so this is an estimate. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += widthOf(character);
  return em * size;
}

function widthOf(character: string): number {
  if (ideograph.test(character)) return widths.ideograph;
  if (narrow.test(character)) return widths.narrow;
  if (wide.test(character)) return widths.wide;
  if (digit.test(character)) return widths.digit;
  return capital.test(character) ? widths.capital : widths.small;
}

/** The text, or as much of it as `width` holds with an ellipsis. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks between words and between ideographs into at most `most` lines; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.match(pieceOfText) ?? [];
  for (const [index, piece] of pieces.entries()) {
    if (textWidth((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (lines.length === most - 1) {
      return [...lines, fitText((line + pieces.slice(index).join('')).trimEnd(), width, size)];
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = fitText(piece.trimStart(), width, size);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A word with the space before it, or one ideograph with the punctuation that must not begin a line. */
const pieceOfText = /\s*(?:[\u2E80-\u9FFF\uAC00-\uD7AF][，。、；：？！）」』”’]*|[^\s\u2E80-\u9FFF\uAC00-\uD7AF]+)/gu;
