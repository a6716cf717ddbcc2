import type { Severity } from '../../model/judgement.ts';
import * as z from 'zod';

const severityOfLevel = {
  informational: 'info',
  low: 'low',
  medium: 'medium',
  high: 'high',
  critical: 'critical',
} as const satisfies Record<string, Severity>;

const texts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => (typeof value === 'string' ? [value] : (value ?? [])));

const word = z
  .string()
  .min(1)
  .nullish()
  .transform((value) => value ?? null);

/** Days are also written with slashes in older rules; what is no day tells nothing. */
const day = z
  .unknown()
  .optional()
  .transform((value) => {
    const match = typeof value === 'string' ? /^(\d{4})[-/](\d{2})[-/](\d{2})$/.exec(value) : null;
    return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
  });

/** What every Sigma rule has around its detection or correlation. Sigma allows keys of one's own, so others are let be. */
export const ruleFrame = z
  .looseObject({
    title: z.string().min(1).max(256),
    id: word,
    name: word,
    description: z
      .string()
      .nullish()
      .transform((value) => value?.trim() ?? ''),
    status: z
      .enum(['stable', 'test', 'experimental', 'deprecated', 'unsupported'])
      .nullish()
      .transform((value) => value ?? null),
    level: z
      .enum(Object.keys(severityOfLevel) as (keyof typeof severityOfLevel)[])
      .default('medium')
      .transform((level): Severity => severityOfLevel[level]),
    references: texts,
    falsepositives: texts,
    date: day,
    modified: day,
  })
  .transform(({ title, id, name, description, status, level, references, falsepositives, date, modified }) => ({
    title,
    id,
    name,
    description,
    status,
    level,
    references,
    falsePositives: falsepositives,
    verified: modified ?? date,
  }));

export const logsource = z
  .looseObject({ product: word, service: word, category: word })
  .transform(({ product, service, category }) => ({
    product: product?.toLowerCase() ?? null,
    service: service?.toLowerCase() ?? null,
    category: category?.toLowerCase() ?? null,
  }));
