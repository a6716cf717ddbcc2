/**
 * Brings a diagnostic code to its one spelling, `0x` and eight upper-case hex digits: `0x405`, `1029`, `-2147024891`,
 * `2147942405`, `80070005`. Null when the text is no code of 32 bits.
 */
export function canonicalCode(text: string): string | null {
  const written = text.trim();
  const hex = /^0x0*([0-9a-f]{1,8})$/i.exec(written) ?? /^([89a-f][0-9a-f]{7})$/i.exec(written);
  if (hex) return spell(Number.parseInt(hex[1] ?? '', 16));
  if (!/^-?\d{1,10}$/.test(written)) return null;
  const number = Number(written);
  if (number < -0x8000_0000 || number > 0xffff_ffff) return null;
  return spell(number < 0 ? number + 0x1_0000_0000 : number);
}

function spell(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** True for HRESULT and NTSTATUS values that report a failure: the top bit is set. */
export function isFailureCode(code: string): boolean {
  return /^0x[89A-F]/.test(code);
}
