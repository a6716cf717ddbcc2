/** Text as inline code: the fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  if (text === '') return '` `';
  const fence = '`'.repeat(longestRun(text) + 1);
  const padding = /^`|`$/.test(text) ? ' ' : '';
  return fence + padding + text + padding + fence;
}

/**
 * Text as inline code in a table cell. A table takes `\|` for a bar even in code, and `\\` for a backslash when it looks
 * for the cell's end: the backslashes before a bar must be odd in number.
 */
export function cellCodeSpan(text: string): string {
  return codeSpan(text).replace(
    /(\\*)\|/g,
    (_, before: string) => `${before}${before.length % 2 === 0 ? '' : '\\'}\\|`,
  );
}

/** The length of the longest run of backticks. */
export function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
