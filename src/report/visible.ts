/** The longest field a report shows, in UTF-16 code units. */
const fieldLimit = 2_000;

/** C0 and C1 controls but TAB and LF: they have no look, and NUL or ESC can upset what shows or stores the report. */
const controls = /[^\P{Cc}\t\n]/gu;

/** Letters without ink, which can reorder or hide a text: bidi controls, zero widths, line separators, fillers. */
const unseen = /[\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;

const loneSurrogates = /\p{Cs}/gu;

/** Most texts are nothing else, and this is asked of every cell of a report. */
const plain = /^[\t\n -~]*$/;

/**
 * Text of a log, made so that what a person sees is what is there: control characters are dropped, invisible ones show
 * as `␣U+202E`, and what lies past `limit` is counted. `more` words that count in the reader's language.
 * This is no escaping: the format's own escaping comes on top.
 */
export function visible(text: string, limit = fieldLimit, more = inEnglish): string {
  const kept = text.length > limit ? text.slice(0, wholeCharacters(text, limit)) : text;
  const shown = plain.test(kept) ? kept : withoutUnseen(kept);
  return kept.length < text.length ? `${shown}${more(text.length - kept.length)}` : shown;
}

function withoutUnseen(text: string): string {
  return text
    .replace(controls, '')
    .replace(loneSurrogates, '\uFFFD')
    .replace(unseen, (mark) => `␣U+${codePoint(mark)}`);
}

function inEnglish(left: number): string {
  return `… (${left.toLocaleString('en')} more)`;
}

/** Never between the two halves of one character. */
function wholeCharacters(text: string, limit: number): number {
  const lastUnit = text.charCodeAt(limit - 1);
  return lastUnit >= 0xd800 && lastUnit <= 0xdbff ? limit - 1 : limit;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
