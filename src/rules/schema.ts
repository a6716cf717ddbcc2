import * as z from 'zod';
import { basis, day, eventId, localText, nextPersonHint, remedyStep, severity } from './parts.ts';

const address = z.url({ protocol: /^https$/ });

const advice = {
  severity: severity.optional(),
  claim: localText.optional(),
  lead: localText.optional(),
  remedy: z.array(remedyStep).default([]),
  verify: localText.optional(),
  restsOn: z.array(eventId).default([]),
};

const level = z.enum(['critical', 'error', 'warning', 'information', 'verbose']);
const dataCondition = z
  .record(z.string().min(1), z.array(z.string().min(1)).min(1))
  .refine((names) => Object.keys(names).length > 0, 'expected a data name and the values that may stand there');

/** One entry of `events.yaml`. A failure or a warning must say how bad it is, what to do and how to see it worked. */
export const eventEntry = z
  .strictObject({
    id: eventId,
    name: z.string().min(1),
    aliasIds: z.array(eventId).default([]),
    channel: z.string().optional(),
    providers: z.array(z.string().min(1)).min(1).optional(),
    levels: z.array(level).min(1).optional(),
    where: z.array(dataCondition).min(1).optional(),
    outcome: z.enum(['success', 'warning', 'failure', 'info']),
    level,
    levelBasis: basis,
    area: z.string().min(1),
    label: localText,
    meaning: localText,
    endedBy: z.array(eventId).default([]),
    blockedBy: z.array(eventId).default([]),
    finalFailure: eventId.optional(),
    marks: z.enum(['start', 'stop']).optional(),
    note: localText.optional(),
    ...advice,
    source: address,
    verified: day,
  })
  .superRefine((entry, context) => {
    if (entry.outcome !== 'failure' && entry.outcome !== 'warning') return;
    for (const key of ['severity', 'claim', 'lead', 'verify'] as const) {
      if (entry[key] === undefined) {
        context.addIssue({ code: 'custom', path: [key], message: `a ${entry.outcome} needs ${key}` });
      }
    }
    if (entry.remedy.length === 0) {
      context.addIssue({ code: 'custom', path: ['remedy'], message: `a ${entry.outcome} needs at least one step` });
    }
  });

/** One entry of `codes.yaml`. */
export const codeEntry = z
  .strictObject({
    code: z.string().regex(/^0x[0-9A-F]{8}$/, 'expected 0x and eight upper-case hex digits'),
    name: z.string().min(1),
    aliases: z.array(z.string()).default([]),
    generic: z.boolean().default(false),
    meaning: localText,
    note: localText.optional(),
    ...advice,
    source: address,
    verified: day,
  })
  .superRefine((entry, context) => {
    if (entry.generic) return;
    if (entry.claim === undefined) context.addIssue({ code: 'custom', path: ['claim'], message: 'needs a claim' });
    if (entry.remedy.length === 0) context.addIssue({ code: 'custom', path: ['remedy'], message: 'needs a step' });
  });

const dataNames = z.array(z.string().min(1));

/** `pack.yaml`. */
export const packHead = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
    version: z.string().min(1),
    product: localText,
    providers: z.array(z.string().min(1)).default([]),
    sharedProviders: z.array(z.string().min(1)).default([]),
    channels: z.array(z.string().min(1)).default([]),
    /** True: its codes explain what no other pack does. Such a pack has no providers, no channels and no events. */
    shared: z.boolean().optional(),
    subjects: z
      .strictObject({
        devices: dataNames.optional(),
        users: dataNames.optional(),
        cas: dataNames.optional(),
        templates: dataNames.optional(),
        certificates: dataNames.optional(),
      })
      .default({}),
    parts: z.array(z.array(z.string().min(1)).min(1)).default([]),
    codeFields: dataNames.default([]),
    codeConfidence: z.enum(['certain', 'likely']).default('certain'),
    unlisted: z.enum(['level', 'last-digit', 'other']).default('level'),
    nextPerson: z.array(nextPersonHint).default([]),
    source: address,
    verified: day,
  })
  .superRefine(({ shared, providers, sharedProviders, channels }, context) => {
    if (!shared && providers.length === 0 && channels.length === 0) {
      const message = 'needs a provider or a channel, or shared: true for a table of codes alone';
      context.addIssue({ code: 'custom', path: ['providers'], message });
    }
    const stranger = sharedProviders.find((name) => !providers.includes(name));
    if (stranger === undefined) return;
    context.addIssue({ code: 'custom', path: ['sharedProviders'], message: `providers does not name ${stranger}` });
  });
