/**
 * The bytes of an IP address: four, or sixteen for IPv6. An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) is the IPv4
 * address. A zone (`%eth0`) is left out. Null when the text is no address.
 */
export function addressBytes(written: string): readonly number[] | null {
  const text = written.trim().replace(/%.{1,64}$/, '');
  if (text.length > 45) return null;
  if (!text.includes(':')) return fourBytes(text);
  const bytes = sixteenBytes(text);
  if (bytes === null) return null;
  const isIPv4 = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return isIPv4 ? bytes.slice(12) : bytes;
}

function fourBytes(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  return parts.map(Number);
}

function sixteenBytes(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groups);
  if (!head || (halves.length === 2 && !tail)) return null;
  if (!tail) return head.length === 16 ? head : null;
  const missing = 16 - head.length - tail.length;
  return missing < 2 ? null : [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** The bytes of groups between colons; the last one may be an IPv4 address. */
function groups(text: string): readonly number[] | null {
  if (text === '') return [];
  const bytes: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    const four = at === parts.length - 1 && part.includes('.') ? fourBytes(part) : null;
    if (four) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) bytes.push(Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255);
    else return null;
  }
  return bytes;
}
