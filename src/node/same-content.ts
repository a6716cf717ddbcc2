/** What can be known of a content before it is read, to find those that are the same byte for byte. */
export interface Likeness {
  readonly bytes: number;
  /** CRC-32, where it costs nothing. */
  readonly checksum: number | null;
  /** At least `likenessHeadBytes`, or everything. */
  head(): Promise<Buffer>;
  /** Hex SHA-256 of all of it. Throws where it cannot be read. */
  digest(): Promise<string>;
}

export interface Comparable {
  readonly name: string;
  /** Null: not known before it is read, a pipe for example. */
  readonly likeness: Likeness | null;
}

/** The header of an .evtx log with its counters fits in. */
export const likenessHeadBytes = 128;

/**
 * For each one that repeats an earlier one byte for byte: the name of the first of them. Only what has the size of another
 * one is looked into, and only what begins as another one is read, piece by piece.
 */
export async function sameContents(all: readonly Comparable[]): Promise<ReadonlyMap<string, string>> {
  const firsts = new Map<string, string>();
  const known = all.filter(({ likeness }) => likeness !== null && likeness.bytes > 0);
  for (const sized of await alike(known, async ({ bytes }) => bytes)) {
    for (const begun of await alike(sized, headOf)) await compare(begun, firsts);
  }
  return firsts;
}

async function compare(alikes: readonly Comparable[], firsts: Map<string, string>): Promise<void> {
  const summed = alikes.every(({ likeness }) => likeness?.checksum !== null);
  const candidates = summed ? await alike(alikes, async ({ checksum }) => checksum) : [alikes];
  for (const some of candidates) {
    for (const [first, ...others] of await alike(some, (likeness) => likeness.digest())) {
      for (const { name } of others) firsts.set(name, first?.name ?? name);
    }
  }
}

async function headOf(likeness: Likeness): Promise<string> {
  return (await likeness.head()).toString('latin1', 0, likenessHeadBytes);
}

/** Those that share their key with others. What has none, because it cannot be read, is like nothing. */
async function alike(
  all: readonly Comparable[],
  keyOf: (likeness: Likeness) => Promise<string | number | null>,
): Promise<readonly (readonly Comparable[])[]> {
  const groups = new Map<string | number, Comparable[]>();
  for (const one of all) {
    const key = one.likeness && (await keyOf(one.likeness).catch(() => null));
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
