import type { Words } from '../../locale/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/judgement.ts';
import { visible } from '../visible.ts';
import { message } from './message.ts';

/** What SARIF calls the weight of a result. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** A rule's id as SARIF shows it. */
export function ruleId({ rule }: Pick<Finding, 'rule'>): string {
  return visible(rule, 300);
}

/** Each rule that found something, once, as its first finding tells it; its place in the list is its index. */
export function rulesOf(findings: readonly Finding[], words: Words): ReadonlyMap<string, object> {
  const rules = new Map<string, object>();
  for (const finding of findings) {
    const id = ruleId(finding);
    if (!rules.has(id)) rules.set(id, ruleOf(finding, words));
  }
  return rules;
}

function ruleOf(finding: Finding, words: Words): object {
  const page = finding.references.map(({ url }) => url).find((url) => url.startsWith('https:') && URL.canParse(url));
  return {
    id: ruleId(finding),
    shortDescription: message(finding.title),
    fullDescription: message(finding.summary || finding.title),
    ...(page === undefined ? {} : { helpUri: new URL(page).href }),
    help: message(helpOf(finding, words)),
    defaultConfiguration: { level: levels[finding.severity] },
    properties: { pack: visible(finding.pack, 200) },
  };
}

/** What to do, each step with who can do it, and how to see that it worked. */
function helpOf({ remedy, verify, title }: Finding, words: Words): string {
  const steps = remedy.map(({ owner, text }) =>
    words.say('markdown.labelled', { label: words.say(`owner.${owner}`), text }),
  );
  const worked = verify === '' ? [] : [`${words.say('report.worked-when')}${words.say('markdown.colon')}${verify}`];
  return [...steps, ...worked].join('\n') || title;
}
