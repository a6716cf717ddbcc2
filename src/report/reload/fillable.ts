import { wordsFor } from '../../locale/words.ts';
import type { Locale, LocalText, TextArgs } from '../../model/locale.ts';
import type { TriageResult } from '../../model/result.ts';

/**
 * A result in which every pattern that is filled while a report is made can be filled in `locale`: one that cannot, because
 * somebody changed it, stands there without what made it a pattern.
 */
export function withFillable(result: TriageResult, locale: Locale): TriageResult {
  const { fill } = wordsFor(locale);
  const fillable = (text: LocalText, args: TextArgs = {}): LocalText => {
    try {
      fill(text, args);
      return text;
    } catch {
      const plain = Object.entries(text).map(([language, pattern]) => [language, pattern.replace(/[{}#']/g, '')]);
      return Object.fromEntries(plain) as LocalText;
    }
  };
  return {
    ...result,
    rulePacks: result.rulePacks.map((pack) => ({ ...pack, product: fillable(pack.product) })),
    findings: result.findings.map((finding) => ({
      ...finding,
      chain: finding.chain.map((link) => ({ ...link, text: fillable(link.text, finding.args) })),
    })),
    groups: result.groups.map((group) => {
      if (group.words === null) return group;
      const { label, meaning } = group.words;
      return { ...group, words: { label: fillable(label), meaning: fillable(meaning) } };
    }),
  };
}
