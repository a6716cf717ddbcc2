import type { Locale } from '../model/locale.ts';

/** Writes numbers as one language does: `1,248`, `20.1`. */
export type WriteNumber = (value: number) => string;

/** With three digits after the point at most, which is all that `Intl` shows. */
const simple = /^(\d+)(\.\d{1,3})?$/;

/**
 * The numbers of a language. Those of reports are written here: `Intl` says the same, but looks through all languages it
 * knows before it writes its first number, which takes longer than a small log to triage. It is left what is not simple.
 */
export function numbersFor(locale: Locale): WriteNumber {
  let rest: Intl.NumberFormat | undefined;
  return (value) => {
    const [, whole, fraction = ''] = simple.exec(String(value)) ?? [];
    if (whole !== undefined) return `${grouped(whole)}${fraction}`;
    rest ??= new Intl.NumberFormat(locale);
    return rest.format(value);
  };
}

/** By threes with a comma, which both languages do. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
