import type { Detection } from '../../model/detection.ts';
import type { Pack } from '../../model/pack.ts';
import type { DetectionRule } from '../../model/rule.ts';
import type { Check } from './field-check.ts';
import { detectionCheck, fieldsOfExclusions } from './detection-check.ts';
import type { EventView } from './event-view.ts';
import { foldName } from './fold-name.ts';
import { type LogOfRule, logsOf } from './log-of-rule.ts';
import { requiredValues } from './required-values.ts';

/** A rule for one log, ready to be asked. A rule that looks at several logs has one for each. */
export interface CompiledRule {
  readonly pack: Pack;
  readonly rule: DetectionRule;
  /** Whether the rule fits an event that `candidates` named it for. Depends on the event alone and changes nothing. */
  matches(view: EventView): boolean;
  /** The value of a field as the rule names it, for `group-by`: null where the event has none. */
  value(view: EventView, field: string): string | null;
}

/** And what decides, before any event is looked into, whether it can fit. */
export interface IndexedRule {
  readonly compiled: CompiledRule;
  readonly log: LogOfRule;
  /** Null: any. */
  readonly eventIds: ReadonlySet<number> | null;
  /** Lower case; null: any. */
  readonly providers: ReadonlySet<string> | null;
}

export function compileRule(pack: Pack, rule: DetectionRule, packs: readonly Pack[]): readonly IndexedRule[] {
  const exclusions = fieldsOfExclusions(rule.detection).map(foldName);
  return logsOf(rule.logsource, packs)
    .filter(
      ({ events: { has } }) => has === undefined || exclusions.every((field) => isHeader(field) || has.includes(field)),
    )
    .map((log) => {
      const detection = withOnly(rule.detection, log.events.only);
      const nameOf = namesIn(log);
      return {
        compiled: {
          pack,
          rule,
          matches: onceAsked(() => detectionCheck(detection, nameOf)),
          value: (view, field) => view.field(nameOf(field))?.text ?? null,
        },
        log,
        eventIds: eventIdsOf(detection, log),
        providers: requiredValues(detection, 'provider_name'),
      };
    });
}

/** Most of a thousand rules are never asked about a log, and are not made ready. */
function onceAsked(make: () => Check): Check {
  let check: Check | undefined;
  return (view) => {
    check ??= make();
    return check(view);
  };
}

/** What the events of this log call a field of the rule. */
function namesIn({ events: { fields = {} } }: LogOfRule): (field: string) => string {
  return (field) => {
    const name = foldName(field);
    return foldName((Object.hasOwn(fields, name) ? fields[name] : undefined) ?? name);
  };
}

function isHeader(field: string): boolean {
  return ['eventid', 'provider_name', 'channel', 'computer', 'level'].includes(field);
}

function withOnly(detection: Detection, only: LogOfRule['events']['only']): Detection {
  if (!only) return detection;
  const tests = Object.entries(only).map(([field, texts]): Detection => ({
    kind: 'field',
    field,
    test: 'is',
    all: false,
    cased: false,
    values: texts.map((text) => [text]),
  }));
  return { kind: 'all', of: [...tests, detection] };
}

function eventIdsOf(detection: Detection, { events }: LogOfRule): ReadonlySet<number> | null {
  const required = requiredValues(detection, 'eventid');
  const named = events.eventIds.length > 0 ? new Set(events.eventIds) : null;
  if (required === null) return named;
  // What is no number as written can be no event's id.
  const ids = [...required].filter((text) => String(Number(text)) === text).map(Number);
  return new Set(ids.filter((id) => named === null || named.has(id)));
}
