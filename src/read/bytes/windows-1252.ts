/** What Windows-1252 puts on 0x80 to 0x9F; a blank is a byte that it leaves to the control character. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Puts right what some runtimes do with Windows-1252: they decode it as Latin-1, which has control characters where
 * Windows has quotes, dashes and the euro sign (Node 20 does). Text that was decoded right has none of them.
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (character) => {
    const mended = upper[character.charCodeAt(0) - 0x80];
    return mended === undefined || mended === ' ' ? character : mended;
  });
}
