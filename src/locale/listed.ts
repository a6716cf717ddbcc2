/** `a`, `a and b`, `a, b, and c`, with the joints of a catalogue. */
export function listed(items: readonly string[], catalogue: Readonly<Record<string, string>>): string {
  const joint = (place: string): string => catalogue[`list.${place}`] ?? '';
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const before = items.slice(0, -1);
  return `${before.join(joint('between'))}${joint(items.length === 2 ? 'pair' : 'last')}${last}`;
}
