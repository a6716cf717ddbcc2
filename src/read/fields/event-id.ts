/**
 * An event id from text: its low 16 bits, as Event Viewer shows it. The upper bits of the 32 hold severity, facility and
 * qualifiers (7040 may stand as 1073748864). Null when the text is no such number.
 */
export function readEventId(text: string): number | null {
  const digits = /^\s*(\d{1,10})\s*$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits) % 0x1_0000;
}
