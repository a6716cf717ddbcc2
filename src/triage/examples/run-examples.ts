import type { EventRecord } from '../../model/event.ts';
import type { Pack } from '../../model/pack.ts';
import type { InputSummary } from '../../model/result.ts';
import type { Example, Rule } from '../../model/rule.ts';
import { createKnowledge, type Knowledge } from '../knowledge.ts';
import { assemble } from '../result/assemble.ts';
import { addEvent, emptyTally } from '../tally/tally.ts';
import { type ExampleFault, exampleEvents, UnusableExample } from './example-events.ts';

/** What came of one example. */
export interface ExampleOutcome {
  readonly title: string;
  readonly expected: 'fires' | 'quiet';
  /** `Finding.rule` of all that was found, in the order of the report. */
  readonly found: readonly string[];
  /** Set where the example could not be run; it has then failed. */
  readonly fault: ExampleFault | null;
  readonly passed: boolean;
}

export interface RuleOutcome {
  readonly pack: string;
  readonly rule: Rule;
  readonly examples: readonly ExampleOutcome[];
  readonly passed: boolean;
}

/**
 * Runs the examples of every rule of `asked` that gives a finding, each through the whole engine: events are counted,
 * matched, correlated and judged with the tables and rules of all packs, as those of a log would be.
 */
export function runExamples(asked: readonly Pack[], all: readonly Pack[]): readonly RuleOutcome[] {
  const knowledge = createKnowledge(all);
  return asked.flatMap((pack) =>
    pack.rules.flatMap((rule): readonly RuleOutcome[] => {
      if (rule.triage === null) return [];
      const { fires, quiet } = rule.triage.examples;
      const examples = [
        ...fires.map((example) => outcomeOf(example, 'fires', rule, pack, knowledge)),
        ...quiet.map((example) => outcomeOf(example, 'quiet', rule, pack, knowledge)),
      ];
      const passed = examples.length > 0 && examples.every((example) => example.passed);
      return [{ pack: pack.id, rule, examples, passed }];
    }),
  );
}

function outcomeOf(
  example: Example,
  expected: ExampleOutcome['expected'],
  rule: Rule,
  pack: Pack,
  knowledge: Knowledge,
): ExampleOutcome {
  const about = { title: example.title, expected };
  try {
    const found = findingsOf(exampleEvents(example, pack, knowledge.packs), knowledge);
    const fired = found.includes(`${pack.id}/${rule.key}`);
    return { ...about, found, fault: null, passed: fired === (expected === 'fires') };
  } catch (error) {
    if (!(error instanceof UnusableExample)) throw error;
    return { ...about, found: [], fault: error.fault, passed: false };
  }
}

/** What judged these events: the rules of the findings, in their order. */
function findingsOf(events: readonly EventRecord[], knowledge: Knowledge): readonly string[] {
  const tally = emptyTally();
  for (const event of events) addEvent(tally, event, knowledge);
  const { findings } = assemble(tally, [summaryOf(events)], knowledge, run);
  return findings.map(({ rule }) => rule);
}

const run = {
  locale: 'en',
  timeZone: null,
  generatedAt: null,
  command: '',
  ruleProblems: [],
  missing: [],
  tool: { name: 'evtriage', version: '', runtime: '' },
} as const;

function summaryOf(events: readonly EventRecord[]): InputSummary {
  return {
    name: 'example',
    form: 'event-xml',
    encoding: null,
    bytes: null,
    sha256: null,
    records: events.length,
    unreadable: 0,
    duplicates: 0,
    outside: 0,
    first: null,
    last: null,
    timeBasis: 'utc',
    problems: [],
    problemsLeftOut: 0,
  };
}
