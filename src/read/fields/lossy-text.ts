/** Fewer question marks than this may stand in any text. */
const leastMarks = 8;
const share = 0.3;

/**
 * True when most letters of a text became question marks: PowerShell 5.1 writes ASCII unless it is told otherwise. What
 * was ASCII before, such as numbers and names, is still there.
 */
export function isLossy(text: string): boolean {
  if (!text.includes('???')) return false;
  const marks = text.split('?').length - 1;
  return marks >= leastMarks && marks >= share * text.replace(/\s+/g, '').length;
}
