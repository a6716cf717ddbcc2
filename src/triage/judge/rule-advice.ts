import type { LocalText } from '../../model/locale.ts';
import type { Rule, TriageKey } from '../../model/rule.ts';
import type { Advice } from './advice.ts';

/** What a rule says by itself. A plain Sigma rule says what it looks for, and leaves the rest to the reader. */
export function adviceOfRule(rule: Rule): Advice {
  return rule.triage ? adviceOfTriage(rule, rule.triage) : adviceOfSigma(rule);
}

function adviceOfTriage(rule: Rule, { text, ...triage }: TriageKey): Advice {
  return {
    severity: triage.severity ?? rule.level,
    confidence: triage.confidence,
    confidenceReason: { key: `grounds.rule.${triage.confidence}`, args: {} },
    words: {
      title: text.claim,
      summary: text.cause,
      verify: text.verify,
      remedy: text.remedy,
      ...(text.impact && { impact: text.impact }),
      ...(text.because && { because: text.because }),
      ...(triage.grounds && { grounds: triage.grounds }),
    },
    references: referencesOf(rule),
    restsOn: [],
    owner: triage.owner,
  };
}

/** What authors write where they know of nothing harmless. */
const noCase = /^(?:unlikely|unknown|none|no known.*|n\/a)\.?$/i;

function adviceOfSigma(rule: Rule): Advice {
  const innocent = rule.falsePositives.filter((text) => !noCase.test(text.trim()));
  return {
    severity: rule.level,
    confidence: 'possible',
    confidenceReason: {
      key: 'grounds.sigma',
      args: { innocent: innocent.join('; '), count: innocent.length },
    },
    words: { title: asWritten(rule.title), summary: asWritten(rule.description), verify: nothing, remedy: [] },
    references: referencesOf(rule),
    restsOn: [],
  };
}

function referencesOf({ references, verified }: Rule): Advice['references'] {
  return references.map((url) => ({ url, verified: verified ?? '' }));
}

const nothing: LocalText = { en: '' };

/** Text that is no pattern: braces and apostrophes mean themselves. */
function asWritten(text: string): LocalText {
  return { en: text.replaceAll("'", "''").replace(/[{}]+/g, "'$&'") };
}
