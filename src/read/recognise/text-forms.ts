import type { InputForm } from '../../model/form.ts';
import { copiedStart } from '../text/copied-languages.ts';

/** Forms that are neither a table nor the XML of events. */
export type TextForm = Extract<InputForm, 'copied-text' | 'wevtutil-text'>;

/** The form of a text without marks (and without blanks before it) that is one of these; null when it is none. */
export function textForm(text: string): TextForm | null {
  if (/^Event\[\d{1,9}\]:?[^\S\n]*\n/.test(text)) return 'wevtutil-text';
  // What people write above an event that they paste may stand before it; XML that only quotes such a text may not.
  const copied = text.search(copiedStart());
  const xml = text.search(/<(?:[^\s<>/:"'=!?]{1,64}:)?Event[\s>]/);
  return copied >= 0 && (xml < 0 || copied < xml) ? 'copied-text' : null;
}
