/**
 * Words that a ticket system would turn into something else, or that read best letter by letter: mentions and mail
 * addresses, web addresses, references (`#12`, `GH-12`, `PC-017`), emoji codes, formulas, identifiers, paths, codes,
 * long ids, dotted names. A backslash does not stop mentions and links, since they are found in the finished page; a
 * code span does.
 */
const needsSpan = new RegExp(
  [
    /[@`_$\\]/,
    /:\/\/|www\./,
    /[#!%~&^]\w/,
    /:[a-z+-][\w+-]*:|:100:|:1234:/,
    /[a-z][a-z0-9]*-\d/,
    /\b0x[0-9a-f]+\b/,
    /\b(?=[a-f]*\d)[0-9a-f]{7,}\b/,
    /[a-z0-9-]\.[a-z][a-z0-9]+\b|\d\.\d+\.\d/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'i',
);

/** Words of visible ASCII, a path with spaces as one of them; and what stands between: spaces, other scripts. */
const runs = /[!-~]*\\[!-~]*(?: [!-~]*\\[!-~]*)+|[!-~]+|[^!-~]+/g;
const aroundWord = /^([("'[{<]*)(.*?)([)"'\]}>.,;:!?]*)$/;
const marks = /[\\`*_{}[\]<>#|~]/g;

/** Writes one line of foreign text; `span` writes what must be code. Each of `names` is one word, spaces or not. */
export function proseWriter(names: readonly string[], span: (text: string) => string): (line: string) => string {
  const known = nameFinder(names);
  const word = (run: string) => writeWord(run, span);

  return (line) => {
    const pieces = known === null ? [line] : line.split(known);
    // A split by one capturing group puts what was found at the odd places.
    const written = pieces.flatMap((piece, index) =>
      index % 2 === 1 ? [span(piece)] : (piece.match(runs) ?? []).map(word),
    );
    return guardStart(written.reduce(besides, ''));
  };
}

function writeWord(run: string, span: (text: string) => string): string {
  const [, before = '', word = '', after = ''] = aroundWord.exec(run) ?? [];
  return needsSpan.test(run) && word !== '' ? escaped(before) + span(word) + escaped(after) : escaped(run);
}

function escaped(text: string): string {
  return text.replace(marks, '\\$&');
}

/** Two code spans without anything between them would run into one. */
function besides(line: string, piece: string): string {
  return line.endsWith('`') && piece.startsWith('`') ? `${line} ${piece}` : line + piece;
}

/** A line that begins like a list or an underline is neither. */
function guardStart(line: string): string {
  return line.replace(/^[+\-=]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

const shortestName = 3;
const mostNames = 200;

/** Finds the names where they stand as words of their own. */
function nameFinder(names: readonly string[]): RegExp | null {
  const known = [...new Set(names)].filter((name) => name.length >= shortestName).slice(0, mostNames);
  if (known.length === 0) return null;
  const longestFirst = known
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<=(?:^|[^!-~])[("'[{<]*)(${longestFirst.join('|')})(?=[)"'\\]}>.,;:!?]*(?:[^!-~]|$))`, 'u');
}
