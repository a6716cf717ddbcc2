import type { EventRecord } from '../../model/event.ts';
import type { DetectionRule } from '../../model/rule.ts';
import type { Pack } from '../../model/pack.ts';
import type { Classified } from '../classify.ts';

/** An event as rules see it. */
export interface EventView {
  field(name: string): string | null;
}

export interface CompiledRule {
  readonly pack: string;
  readonly rule: DetectionRule;
  matches(view: EventView): boolean;
}

export interface RuleSet {
  candidates(provider: string, channel: string, eventId: number): readonly CompiledRule[];
}

export function eventView(event: EventRecord, _classified: Classified): EventView {
  return {
    field(name) {
      if (name === 'Computer') return event.computer;
      if (name === 'EventID') return String(event.eventId);
      return event.data[name] ?? null;
    },
  };
}

export function compileRules(packs: readonly Pack[]): RuleSet {
  const compiled = packs.flatMap(({ id, rules }) =>
    rules.flatMap((rule): CompiledRule[] => {
      if (rule.kind !== 'detection') return [];
      const { detection } = rule;
      const ids = detection.kind === 'field' ? new Set(detection.values.map(String)) : new Set<string>();
      return [{ pack: id, rule, matches: (view) => ids.has(view.field('EventID') ?? '') }];
    }),
  );
  return { candidates: () => compiled };
}
