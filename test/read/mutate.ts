import fc from 'fast-check';

/** One act of damage: cut, splice, flip or repeat, at places that are shares of the length. */
export interface Mutation {
  readonly act: 'cut' | 'splice' | 'flip' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly other: number;
}

export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  act: fc.constantFrom('cut', 'splice', 'flip', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 3000 })),
  other: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The bytes after damage. */
export function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce((so: Uint8Array, { act, at, length, other }) => {
    const from = Math.floor(at * so.length);
    const to = Math.min(so.length, from + length);
    const elsewhere = Math.floor(other * so.length);
    const part = so.slice(from, to);
    if (act === 'cut') return joined(so.slice(0, from), so.slice(to));
    if (act === 'repeat') return joined(so.slice(0, to), part, so.slice(to));
    if (act === 'splice') return joined(so.slice(0, elsewhere), part, so.slice(elsewhere));
    const flipped = so.slice();
    if (from < so.length) flipped[from] = (flipped[from] ?? 0) ^ (1 << (length % 7));
    return flipped;
  }, bytes);
}

/** The bytes, in the file as it was, that a mutation takes away, changes or parts: first, and behind the last. */
export function reachOf(bytes: Uint8Array, { act, at, length, other }: Mutation): readonly [number, number] {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + length);
  const elsewhere = Math.floor(other * bytes.length);
  if (act === 'splice') return [elsewhere, elsewhere];
  if (act === 'repeat') return [to, to];
  return [from, act === 'flip' ? from + 1 : to];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
