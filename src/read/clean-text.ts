import { limits } from './limits.ts';

// Marks that change how text is shown but not what it says; Windows puts them around dates. One that turns the reading
// direction can make a line of a report say something else.
const invisible = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unclean = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Text from a log without invisible marks, and with U+FFFD for control characters other than tab and line breaks. */
export function cleanText(text: string): string {
  // Hardly any text has one of them, and this is asked of every field of every event.
  return unclean.test(text) ? text.replace(invisible, '').replace(control, '\uFFFD') : text;
}

/** A short piece of a file, fit to be quoted in a problem: one line, cleaned and cut. */
export function quoted(text: string): string {
  const line = cleanText(text.slice(0, 4 * limits.quotedChars))
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > limits.quotedChars ? `${characters.slice(0, limits.quotedChars).join('')}…` : line;
}
