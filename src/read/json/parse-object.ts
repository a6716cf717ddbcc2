import { asObject, type JsonObject } from './json-object.ts';

/** The object that a text holds, or null. Whole numbers that JavaScript cannot hold stay as they are written, as text. */
export function parseObject(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(/\d{16}/.test(text) ? withLongNumbersAsText(text) : text));
  } catch {
    // Why it is no JSON says nothing to a person: the place does.
    return null;
  }
}

function withLongNumbersAsText(text: string): string {
  const token = /"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
  let result = '';
  let copied = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === '"') {
      token.lastIndex = endOfText(text, token.lastIndex);
      continue;
    }
    result += `${text.slice(copied, found.index)}"${found[0]}"`;
    copied = token.lastIndex;
  }
  return result + text.slice(copied);
}

/** The index after the closing quote. */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = at;
    while (text[escapes - 1] === '\\' && escapes > from) escapes -= 1;
    if ((at - escapes) % 2 === 0) return at + 1;
  }
  return text.length;
}
