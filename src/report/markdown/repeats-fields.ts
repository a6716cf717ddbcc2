/** A longer text is not looked into: nesting could go as deep as it is long. */
const longestText = 4_000;

/** True when a text is JSON whose every value stands among `fields` already: then it tells a reader nothing new. */
export function repeatsFields(text: string, fields: Readonly<Record<string, string>>): boolean {
  if (!text.startsWith('{') || text.length > longestText) return false;
  const values = new Set(Object.values(fields));
  const texts = textsIn(parsed(text));
  return texts.length > 0 && texts.every((value) => values.has(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
