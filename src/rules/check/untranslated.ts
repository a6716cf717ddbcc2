import type { Remark, RuleCheck, Subject } from './remark.ts';

type Path = readonly (string | number)[];

/** Texts that are the same in English and Chinese, letters and all: one of them was not written yet. */
export const untranslated: RuleCheck = ({ pack }) => {
  const { rules: _rules, events: _events, codes: _codes, product: _product, ...head } = pack;
  const look = (subject: Subject, thing: unknown): readonly Remark[] =>
    sameTexts(thing, []).map(({ text, path }) => ({
      code: 'untranslated',
      gravity: 'warning',
      args: { text: text.length > 60 ? `${text.slice(0, 60)}…` : text },
      pack: pack.id,
      subject,
      path: [...path, 'zh-CN'],
    }));
  return [
    ...look({ of: 'pack' }, head),
    ...pack.events.flatMap((event) => look({ of: 'event', id: event.id }, event)),
    ...pack.codes.flatMap((code) => look({ of: 'code', code: code.code }, code)),
    ...pack.rules.flatMap((rule) => look({ of: 'rule', rule }, { triage: rule.triage })),
  ];
};

function sameTexts(thing: unknown, path: Path): readonly { readonly text: string; readonly path: Path }[] {
  if (typeof thing !== 'object' || thing === null) return [];
  const entries = Object.entries(thing);
  const { en: text, 'zh-CN': chinese } = thing as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') {
    const words = /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(text);
    return words && chinese === text ? [{ text, path }] : [];
  }
  return entries.flatMap(([key, value]) => sameTexts(value, [...path, Array.isArray(thing) ? Number(key) : key]));
}
