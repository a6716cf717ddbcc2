import type { EventRecord } from '../../../src/model/event.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Pack } from '../../../src/model/pack.ts';
import type { Covers, Rule } from '../../../src/model/rule.ts';
import { aCatalogueEvent, toasterPack } from '../../support/events.ts';
import { count, judge, type Judged } from '../../support/judge.ts';
import { aRule, minutes, packWith, triageKey } from '../../support/rules.ts';

/**
 * The toaster's pack with two more failures, 202 and 302 (ended by 200 and 300), and attempts: 111 is one of several that
 * end in 102.
 */
export function kitchen(...rules: readonly Rule[]): Pack {
  const events = [
    aCatalogueEvent({ id: 200 }),
    aCatalogueEvent({ id: 202, outcome: 'failure', endedBy: [200], blockedBy: [102] }),
    aCatalogueEvent({ id: 300 }),
    aCatalogueEvent({ id: 302, outcome: 'failure', endedBy: [300] }),
    aCatalogueEvent({ id: 111, outcome: 'warning', severity: 'medium', endedBy: [100], finalFailure: 102 }),
  ];
  return { ...packWith(...rules), events: [...toasterPack.events, ...events] };
}

/** A covers entry: within an hour, on the same host. */
export function covers(events: readonly number[], more: Partial<Covers> = {}): Covers {
  return { events, withinMs: 60 * minutes, beforeMs: 0, same: ['host'], basis: 'order', ...more };
}

/** 102 is the cause of what `covered` says. */
export function causeRule(...covered: readonly Covers[]): Rule {
  return aRule('cold', [102], { triage: triageKey({ severity: 'high', covers: covered }) });
}

export function resultOf(events: readonly EventRecord[], ...rules: readonly Rule[]): Judged {
  const packs = [kitchen(...rules)];
  return judge(count(events, packs), { packs });
}

/** Each finding's rule without the pack, and how many events it counts. */
export function told(findings: readonly Finding[]): Record<string, number> {
  return Object.fromEntries(findings.map(({ rule, events }) => [rule.replace('toaster/', ''), events]));
}
