import * as z from 'zod';
import { linkBases } from '../model/judgement.ts';
import { sameThings } from '../model/rule.ts';
import { basis, day, duration, eventId, localText, nextPersonHint, owner, remedyStep, severity } from './parts.ts';

const code = z.string().regex(/^0x[0-9A-F]{8}$/, 'expected 0x and eight upper-case hex digits');

const selector = {
  pack: z.string().optional().describe('Id of the pack that lists the events; the rule’s own pack when absent.'),
  events: z.array(eventId).min(1).describe('Event ids.'),
  codes: z.array(code).optional().describe('Diagnostic codes; any code, and none, when absent.'),
};

const same = z
  .array(z.enum(sameThings))
  .default([])
  .describe('What both must have in common. Where one of them does not name it, it is not asked.');

const covers = z
  .strictObject({
    ...selector,
    within: duration.describe('How long after the cause was last seen a symptom may still begin, such as 30m, 24h.'),
    before: duration.prefault('0s').describe('How long before the cause was first seen a symptom may begin.'),
    same,
    basis: z.enum(linkBases).describe('What the link rests on: a document, order in time, or time alone.'),
    text: localText.optional().describe('What this link says in the chain.'),
  })
  .transform(({ within, before, ...rest }) => ({ ...rest, withinMs: within, beforeMs: before }));

const absence = z
  .strictObject({
    times: z.number().min(1).default(3).describe('Longer than so many times the usual gap, learnt from the log.'),
    atLeast: duration.prefault('15m').describe('And at least this long.'),
    learnFrom: z.int().min(2).default(10).describe('Gaps that must have been seen before one is called usual.'),
  })
  .transform(({ atLeast, ...rest }) => ({ ...rest, atLeastMs: atLeast }));

const unless = z
  .strictObject({
    rule: z.string().describe('Name of a rule of the same pack.'),
    within: duration.describe('How long the answer may take.'),
    same: z.array(z.string()).min(1).describe('Fields that both must have the same values in.'),
  })
  .transform(({ within, ...rest }) => ({ ...rest, withinMs: within }));

const text = z
  .strictObject({
    claim: localText.describe('The title: one claim with a subject, without a full stop.'),
    cause: localText.describe('One to three sentences: the mechanism, and what it means for devices and people.'),
    impact: localText.optional().describe('What no longer works, for the verdict; the claim when absent.'),
    because: localText.optional().describe('A clause for the verdict, after "because": without a full stop.'),
    remedy: z.array(remedyStep).min(1).describe('Each step names one place and fits one owner.'),
    verify: localText.describe('How to see that it worked: event ids and a time limit.'),
    'ask-next': z.array(nextPersonHint).default([]).describe('What to collect or ask next.'),
  })
  .transform(({ 'ask-next': askNext, ...rest }) => ({ ...rest, askNext }));

const exampleEvent = z.strictObject({
  at: z.string().describe('ISO 8601 with Z, or an offset from the first event such as +5m.'),
  event: eventId,
  provider: z.string().optional().describe('The first provider of the pack when absent.'),
  channel: z.string().optional().describe('The first channel of the pack when absent.'),
  computer: z.string().optional(),
  level: z.string().optional(),
  code: z.string().optional().describe('Put into the first code field of the pack.'),
  times: z.int().min(1).optional().describe('So many of them.'),
  every: z.string().optional().describe('How far they are apart, such as 5m.'),
  data: z.record(z.string(), z.string()).optional(),
  message: z.string().optional(),
});

const example = z.strictObject({ title: z.string().min(1), events: z.array(exampleEvent).min(1) });

/** The value of `triage:` in a rule: the one definition that checks it, types it and tells editors about it. */
export const triageKey = z.strictObject({
  confidence: z.enum(['certain', 'likely', 'possible']),
  grounds: localText.optional().describe('Why we are so sure.'),
  basis: basis.describe('verified: a source says so. guessed: we concluded it.'),
  severity: severity.optional().describe('Impact; from Sigma’s level when absent.'),
  owner: owner.describe('Who leads the repair.'),
  covers: z.array(covers).default([]).describe('Failures that are symptoms of this cause.'),
  recovery: z
    .strictObject({ ...selector, same })
    .optional()
    .describe('The success that ends it.'),
  absence: absence.optional().describe('The rule’s events are a heartbeat: it fires where they stop.'),
  unless: unless.optional().describe('Matches count only where no match of this other rule follows.'),
  since: day.optional().describe('The rule speaks only where its last match is of this day or later: YYYY-MM-DD.'),
  beside: z.boolean().default(false).describe('A condition, not a failure: it takes no event from other findings.'),
  text,
  examples: z.strictObject({ fires: z.array(example).min(1), quiet: z.array(example).min(1) }),
});
