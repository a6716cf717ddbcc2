/** A stretch of a sentence; `whole`: no line ends inside of it. */
export interface Piece {
  readonly text: string;
  readonly whole: boolean;
}

/** Names such as `host-1` or `NDES-02`; longer ones would push a line over its edge. */
const nameWithNumber = /((?<![\p{L}\p{N}-])\p{L}[\p{L}\p{N}]{0,15}-\p{N}{1,6}(?![\p{L}\p{N}]))/u;

/** A title in pieces, so that a name stays on one line: a browser may break it behind its hyphen. */
export function piecesOf(title: string): readonly Piece[] {
  return title
    .split(nameWithNumber)
    .map((text, at) => ({ text, whole: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
