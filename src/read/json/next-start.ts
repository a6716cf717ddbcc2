/** Longer blanks are not looked through. */
const blanks = 200;
const longestName = 100;

/** So much of a block's end may hold the beginning of what `nextStart` looks for. */
export const longestStart = 2048;

/**
 * Finds where the record after a broken one begins: a line that begins with an object and is not set in further than the
 * broken one, or an object whose first name is that of the broken one. `lastIndex` then stands at its bracket. `record` is
 * the text from the broken object's bracket on, `lead` the text before it.
 */
export function nextStart(record: string, lead: string): RegExp {
  const indent = Math.min(blanks, /(?:^|\n)([ \t]*)[^\n]*$/.exec(lead)?.[1]?.length ?? 0);
  const line = String.raw`\n[ \t]{0,${indent}}(?:[,[][ \t]{0,${blanks}})?(?=\{)`;
  const name = firstName.exec(record)?.[1];
  if (name === undefined) return new RegExp(line, 'g');
  const like = String.raw`[,[]\s{0,${blanks}}(?=\{\s{0,${blanks}}"${escapePattern(name)}"\s{0,${blanks}}:)`;
  return new RegExp(`${line}|${like}`, 'g');
}

const firstName = new RegExp(String.raw`^\{\s{0,${blanks}}"([^"\\\s]{1,${longestName}})"\s{0,${blanks}}:`);

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
