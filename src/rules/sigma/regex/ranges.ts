/** Sets of UTF-16 units as ranges in order: first, last, first, last ... */
export type Ranges = readonly number[];

const lastUnit = 0xffff;

/** In order, without overlaps and without neighbours. */
export function unite(ranges: Ranges): Ranges {
  const pairs: [number, number][] = [];
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at] ?? 0, ranges[at + 1] ?? 0]);
  pairs.sort(([one], [other]) => one - other);
  const united: number[] = [];
  for (const [first, last] of pairs) {
    const end = united.at(-1);
    if (end !== undefined && first <= end + 1) united[united.length - 1] = Math.max(end, last);
    else united.push(first, last);
  }
  return united;
}

/** Every unit that is not in the set, which must be united. */
export function allBut(ranges: Ranges): Ranges {
  const others: number[] = [];
  let from = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const first = ranges[at] ?? 0;
    if (first > from) others.push(from, first - 1);
    from = (ranges[at + 1] ?? 0) + 1;
  }
  if (from <= lastUnit) others.push(from, lastUnit);
  return others;
}

/** The set and the other case of each of its letters. The set must be united. */
export function inBothCases(ranges: Ranges): Ranges {
  const more: number[] = [...ranges];
  for (const [one, other] of casePairs()) {
    if (holds(ranges, one)) more.push(other, other);
    if (holds(ranges, other)) more.push(one, one);
  }
  return unite(more);
}

function holds(ranges: Ranges, unit: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (unit <= (ranges[at + 1] ?? 0)) return unit >= (ranges[at] ?? 0);
  }
  return false;
}

let pairs: readonly (readonly [number, number])[] | undefined;

/** Letters and their capitals, as regular expressions of JavaScript see them: no letter outside ASCII is one inside. */
function casePairs(): readonly (readonly [number, number])[] {
  pairs ??= Array.from({ length: lastUnit + 1 }, (_, unit) => [unit, capitalOf(unit)] as const).filter(
    ([unit, capital]) => capital !== unit,
  );
  return pairs;
}

function capitalOf(unit: number): number {
  const capital = String.fromCharCode(unit).toUpperCase();
  const code = capital.charCodeAt(0);
  return capital.length !== 1 || (unit > 127 && code < 128) ? unit : code;
}

export const namedSets = {
  digit: [0x30, 0x39],
  word: [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a],
  // Tab to carriage return, space, and the spaces of Unicode.
  // prettier-ignore
  space: [
    0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a,
    0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
  ],
} as const satisfies Record<string, Ranges>;
