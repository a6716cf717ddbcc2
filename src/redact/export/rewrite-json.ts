import { limits } from '../../read/limits.ts';

/** A text, the colon that makes it a key, or a number. */
const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d(?:[\d.eE+-]*\d)?/g;

/** Gives what is to stand in the place of a value of the field `key`. */
export type VisitValue = (value: string, key: string) => string;

/**
 * The text with the values of the JSON object in it as `visit` gives them, and the rest as `visitRest` does; null when it
 * holds none. What a list of `{"@Name": ..., "#text": ...}` names is the field's name.
 */
export function rewriteJson(
  text: string,
  visit: VisitValue,
  visitKey: (key: string) => string,
  visitRest: (rest: string) => string,
): string | null {
  const start = text.search(/\{\s*"/);
  const end = text.lastIndexOf('}') + 1;
  if (start < 0 || end <= start || end - start > limits.payloadChars) return null;
  const json = text.slice(start, end);
  if (!isJson(json)) return null;
  let key = '';
  let named = '';
  const made = json.replace(tokens, (whole, string?: string, colon?: string) => {
    if (string !== undefined && colon !== undefined) {
      key = String(JSON.parse(string));
      return JSON.stringify(visitKey(key)) + colon;
    }
    const value = string === undefined ? whole : String(JSON.parse(string));
    if (key === '@Name') named = value;
    const field = key === '#text' && named !== '' ? named : key;
    const kept = visit(value, field);
    // A number that stays one keeps its spelling.
    return kept === value ? whole : JSON.stringify(kept);
  });
  const before = text.slice(0, start);
  const behind = text.slice(end);
  return (before === '' ? '' : visitRest(before)) + made + (behind === '' ? '' : visitRest(behind));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
