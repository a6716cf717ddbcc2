import { foldWord } from '../fields/fold-word.ts';
import { levelWords } from '../fields/level-words.ts';
import { eventViewerHeadings } from '../table/event-viewer-headings.ts';
import { copiedLabels } from '../text/copied-labels.ts';
import { codePages } from './code-pages.ts';
import { textIfFits } from './fits.ts';

// oxlint-disable-next-line no-control-regex -- ASCII begins with them
const beyondAscii = /[^\u0000-\u007F]/;

/** What stands between a word of Windows and what is next to it, in a table, in XML, and behind a label. */
const marks = /[,;\t"<>:：\r\n]+/;

/** No word of Windows is longer. */
const longest = 60;

/** So many words that need no letter beyond ASCII tell the language, and that its code page. */
const enough = 3;

/**
 * The code page under which most fields of a text are words that Windows writes in one of its languages: headings, levels,
 * labels. A field of letters beyond ASCII that is such a word is one under no other code page. Null when there is none.
 */
export function codePageByWords(sample: Uint8Array): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { label, languages } of codePages) {
    const text = languages.length > 0 ? textIfFits(sample, label) : null;
    if (text === null) continue;
    const fields = fieldsOf(text);
    for (const language of languages) {
      const weight = weightOf(wordsOf(language).filter((word) => fields.has(word)));
      if (weight > most) [best, most] = [label, weight];
    }
  }
  return best;
}

/** What words of one language say for it. One beyond ASCII says more than all others. */
function weightOf(words: readonly string[]): number {
  const beyond = words.filter((word) => beyondAscii.test(word)).length;
  return beyond > 0 || words.length >= enough ? beyond * 1_000 + words.length : 0;
}

function fieldsOf(text: string): ReadonlySet<string> {
  const fields = text.split(marks).filter((field) => field.length <= longest);
  return new Set(fields.map(foldWord));
}

/** The words of a language, folded, but for those that English Windows writes too. */
function wordsOf(language: string): readonly string[] {
  const english = new Set(allWordsOf('en'));
  return allWordsOf(language).filter((word) => !english.has(word));
}

function allWordsOf(language: string): readonly string[] {
  const inLanguage = (entry: { readonly language: string }): boolean => entry.language === language;
  const words = [
    ...eventViewerHeadings.filter(inLanguage).flatMap(({ headings }) => headings.split(' | ')),
    ...levelWords.filter(inLanguage).flatMap(({ words: levels }) => levels.split(/ \| |\//)),
    ...copiedLabels.filter(inLanguage).flatMap(({ labels }) => labels.split(' | ')),
  ];
  return [...new Set(words.map(foldWord))];
}
