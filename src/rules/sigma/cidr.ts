import { addressBytes } from '../../model/address.ts';
import type { AddressRange } from '../../model/detection.ts';

/** `10.0.0.0/8` or `fe80::/10` as bytes; null when it is no range of addresses. */
export function readRange(written: string): AddressRange | null {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(written.trim());
  const bytes = addressBytes(match?.[1] ?? written.trim());
  if (bytes === null) return null;
  const bits = match ? Number(match[2]) : bytes.length * 8;
  return bits > bytes.length * 8 ? null : { bytes, bits };
}
