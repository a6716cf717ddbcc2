/** A number that looks random and is always the same one for `n`: 0 to 4,294,967,295. @param {number} n */
export function scattered(n) {
  let value = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `digits` upper-case hex digits. @param {number} n @param {number} digits */
export function hexOf(n, digits) {
  let text = '';
  for (let part = 0; text.length < digits; part += 1) {
    text += scattered(n * 31 + part)
      .toString(16)
      .padStart(8, '0');
  }
  return text.slice(0, digits).toUpperCase();
}

/** Lower case, without braces. @param {number} n */
export function guidOf(n) {
  const digits = hexOf(n, 32).toLowerCase();
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
