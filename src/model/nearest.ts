/** The word that needs the fewest changed letters to become `text`; null when all are too far off to be meant. */
export function nearest(text: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(text.length / 3)) + 1;
  for (const word of words) {
    const changes = distance(text.toLowerCase(), word.toLowerCase());
    if (changes < fewest) [best, fewest] = [word, changes];
  }
  return best;
}

/** Letters to add, take out or change (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column++) {
      const change = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
