import type { Locale } from '../model/locale.ts';

/** Writes numbers as one language does: `1,248`, `20.1`. */
export type WriteNumber = (value: number) => string;

/** With three digits after the point at most, which is all that `Intl` shows. */
const simple = /^(\d+)(?:\.(\d{1,3}))?$/;

/** `group` parts the digits by threes, in numbers of `from` digits or more; `point` stands before the fraction. */
interface NumberMarks {
  readonly group: string;
  readonly point: string;
  readonly from: number;
}

const marks: Readonly<Record<Locale, NumberMarks>> = {
  en: { group: ',', point: '.', from: 4 },
  'zh-CN': { group: ',', point: '.', from: 4 },
  ja: { group: ',', point: '.', from: 4 },
  de: { group: '.', point: ',', from: 4 },
  fr: { group: '\u202F', point: ',', from: 4 },
  es: { group: '.', point: ',', from: 5 },
  'pt-BR': { group: '.', point: ',', from: 4 },
};

/**
 * The numbers of a language. Those of reports are written here: `Intl` says the same, but looks through all languages it
 * knows before it writes its first number, which takes longer than a small log to triage. It is left what is not simple.
 */
export function numbersFor(locale: Locale): WriteNumber {
  const { group, point, from } = marks[locale];
  let rest: Intl.NumberFormat | undefined;
  return (value) => {
    const [, whole, fraction] = simple.exec(String(value)) ?? [];
    if (whole !== undefined) {
      const grouped = whole.length < from ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
      return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
    }
    rest ??= new Intl.NumberFormat(locale);
    return rest.format(value);
  };
}
