import * as z from 'zod';
import { correlationTypes } from '../../model/rule.ts';
import { duration } from '../parts.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string().min(1)).min(1)]);

const number = z.number().optional();
const condition = z.strictObject({
  field: z.string().optional(),
  gt: number,
  gte: number,
  lt: number,
  lte: number,
  eq: number,
  neq: number,
});

const comparisons = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] as const;

/** The value of `correlation:`. */
export const correlationKey = z
  .strictObject({
    type: z.enum(correlationTypes),
    rules: names,
    'group-by': names.default([]),
    timespan: duration,
    aliases: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    condition: condition.optional(),
    generate: z.boolean().default(false),
  })
  .superRefine((entry, context) => {
    const counts = entry.type === 'event_count' || entry.type === 'value_count';
    const compared = comparisons.some((is) => entry.condition?.[is] !== undefined);
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['condition'], message });
    if (counts && !compared) complain(`${entry.type} needs one of ${comparisons.join(', ')}`);
    else if (entry.condition && !compared) complain(`expected one of ${comparisons.join(', ')}`);
    if (entry.type === 'value_count' && entry.condition?.field === undefined) complain('value_count needs a field');
    if (entry.type !== 'value_count' && entry.condition?.field !== undefined)
      complain('only value_count takes a field');
  })
  .transform(({ 'group-by': groupBy, timespan, condition: asked, ...rest }) => ({
    ...rest,
    groupBy,
    timespanMs: timespan,
    condition: comparisons.flatMap((is) => {
      const than = asked?.[is];
      return than === undefined ? [] : [{ is, than }];
    }),
    countedField: asked?.field ?? null,
  }));
