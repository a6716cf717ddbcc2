import type { Pack } from '../model/pack.ts';
import type { Rule } from '../model/rule.ts';

/** A pack of rules alone, without tables: a folder of Sigma rules as others publish them, or one rule file. */
export function plainPack(name: string, rules: readonly Rule[]): Pack {
  const days = rules.flatMap(({ verified }) => (verified === null ? [] : [verified])).toSorted();
  return {
    id: idFrom(name),
    version: '0',
    product: { en: name },
    providers: [],
    sharedProviders: [],
    channels: [],
    subjects: {},
    parts: [],
    codeFields: [],
    codeConfidence: 'likely',
    unlisted: 'level',
    nextPerson: [],
    source: '',
    verified: days.at(-1) ?? '',
    events: [],
    codes: [],
    rules,
  };
}

/** Letters, digits and hyphens of a name, lower case. */
function idFrom(name: string): string {
  const id = name
    .replace(/\.ya?ml$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'rules' : id;
}
