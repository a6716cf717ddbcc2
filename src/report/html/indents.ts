/** Indents would be a fifth of a long report. Only templates and assets lose them, values keep theirs. */
export function withoutIndent(text: string): string {
  return text.replace(/^[ \t]+/gm, '');
}
