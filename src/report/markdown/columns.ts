/** Characters that take two columns in a fixed-width font: Chinese, Japanese, Korean, full-width forms, pictographs. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many columns a text takes in a fixed-width font. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

/** The text with spaces after it up to `columns`; a longer one is cut. */
export function padRight(text: string, columns: number): string {
  const kept = columnsOf(text) > columns ? `${takeColumns(text, columns - 1)}…` : text;
  return kept + ' '.repeat(Math.max(0, columns - columnsOf(kept)));
}

/** The text with spaces before it up to `columns`. */
export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

/** Lines of at most `columns`, broken at spaces where it can be. Line breaks of the text stay. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line.replaceAll('\t', '  ').trimEnd(), columns));
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (columnsOf(rest) > columns) {
    const end = endOfLine(rest, columns);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

/** Where the line ends best: at a space; in a long word (JSON, a path) after a mark; else where the room ends. */
function endOfLine(text: string, columns: number): number {
  const head = takeColumns(text, columns);
  const space = takeColumns(text, columns + 1).lastIndexOf(' ');
  const mark = Math.max(...[',', ';', '&', '|', '/', '\\'].map((character) => head.lastIndexOf(character))) + 1;
  const half = head.length / 2;
  if (space > half || (space > 0 && mark <= half)) return space;
  return mark > half ? mark : head.length;
}

/** The beginning of the text that fits, at least one character. */
function takeColumns(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns && taken !== '') break;
    taken += character;
  }
  return taken;
}
