import type { Pack } from '../../model/pack.ts';
import type { OwnedRule } from './rules-about.ts';

const most = 5;
const shortestWord = 3;

/** The rules with this key (`<pack>/<key>` too) or Sigma id. */
export function rulesCalled(query: string, packs: readonly Pack[]): readonly OwnedRule[] {
  const name = query.trim().toLowerCase();
  return allRules(packs).filter(({ pack, rule }) =>
    [rule.key, `${pack.id}/${rule.key}`, rule.id?.toLowerCase()].includes(name),
  );
}

/** The rules in whose title all of these words stand, or begin a word; none when too many do to be meant. */
export function rulesAbout(query: string, packs: readonly Pack[]): readonly OwnedRule[] {
  const words = wordsIn(query).filter((word) => word.length >= shortestWord);
  if (words.length === 0) return [];
  const found = allRules(packs).filter(({ rule }) => {
    const { en = '', 'zh-CN': zh = '' } = rule.triage?.text.claim ?? {};
    const own = wordsIn(`${rule.title} ${rule.key} ${en}`);
    return words.every((word) => own.some((one) => one.startsWith(word)) || zh.includes(word));
  });
  return found.length > most ? [] : found;
}

function allRules(packs: readonly Pack[]): readonly OwnedRule[] {
  return packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
