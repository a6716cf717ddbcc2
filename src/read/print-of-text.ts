/** Characters that a print is made of: enough to tell two records of one id apart, few enough for every record. */
const samples = 48;

/** 16 bits for a record's own text between two indices, from a few of its characters. */
export function printOfText(text: string, from: number, to: number): number {
  const length = to - from;
  const step = Math.max(1, Math.floor(length / samples));
  let hash = length;
  for (let at = from; at < to; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) & 0xffff;
}
