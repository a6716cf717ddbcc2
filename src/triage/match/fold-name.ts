/** A field's name as rules compare it: Sigma writes names without the spaces that some events have in them. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes(' ') ? lower.replaceAll(' ', '') : lower;
}
