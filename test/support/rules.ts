import type { Pack } from '../../src/model/pack.ts';
import type { CorrelationRule, DetectionRule, Rule, TriageKey } from '../../src/model/rule.ts';
import { toasterPack } from './events.ts';

const text = (en: string) => ({ en, 'zh-CN': en });

/** A `triage:` key; what it says does not matter here. */
export function triageKey(more: Partial<TriageKey> = {}): TriageKey {
  return {
    confidence: 'likely',
    basis: 'guessed',
    owner: 'server-team',
    covers: [],
    beside: false,
    text: {
      claim: text('Bread burns'),
      cause: text('The toaster is too hot.'),
      remedy: [],
      verify: text('Event 100.'),
      askNext: [],
    },
    examples: { fires: [], quiet: [] },
    ...more,
  };
}

function head(key: string) {
  return {
    key,
    id: null,
    title: key,
    description: '',
    status: null,
    level: 'medium' as const,
    references: [],
    falsePositives: [],
    verified: null,
    place: { file: `rules/toaster/${key}.yml`, line: 1 },
    triage: null,
  };
}

/** A rule that matches events of these ids. */
export function aRule(key: string, ids: readonly number[], more: Partial<DetectionRule> = {}): DetectionRule {
  return {
    kind: 'detection',
    ...head(key),
    logsource: { product: 'windows', service: 'toaster', category: null },
    detection: {
      kind: 'field',
      field: 'EventID',
      test: 'is',
      cased: false,
      all: false,
      values: ids.map((id) => [String(id)]),
    },
    ...more,
  };
}

export function aCorrelation(
  more: Partial<CorrelationRule> & Pick<CorrelationRule, 'type' | 'rules'>,
): CorrelationRule {
  return {
    kind: 'correlation',
    ...head('correlation'),
    groupBy: [],
    timespanMs: 10 * minutes,
    aliases: {},
    condition: [],
    countedField: null,
    generate: false,
    ...more,
  };
}

export const minutes = 60_000;

/** The toaster's pack with these rules. */
export function packWith(...rules: readonly Rule[]): Pack {
  return { ...toasterPack, rules };
}
