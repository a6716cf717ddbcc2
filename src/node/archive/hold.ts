/** Loads bytes, or has them still. `slot` says what makes room for what. */
export type Hold = (slot: number, key: object, load: () => Promise<Buffer>) => Promise<Buffer>;

/** Holds one archive in memory for each slot, the one that was asked for last: whoever asks for another lets it go. */
export function createHold(): Hold {
  const slots = new Map<number, { readonly key: object; readonly bytes: Buffer }>();
  return async (slot, key, load) => {
    const held = slots.get(slot);
    if (held?.key === key) return held.bytes;
    slots.delete(slot);
    const bytes = await load();
    slots.set(slot, { key, bytes });
    return bytes;
  };
}

/** Everything that comes, in one piece; throws the error of `tooMuch` when that is more than `most` bytes. */
export async function collect(parts: AsyncIterable<Buffer>, most: number, tooMuch: () => Error): Promise<Buffer> {
  const collected: Buffer[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > most) throw tooMuch();
    collected.push(part);
  }
  return Buffer.concat(collected);
}
