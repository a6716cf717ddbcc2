import * as z from 'zod';
import { eventId } from './parts.ts';

const names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).transform((name) => [name].flat());

/** Days that the calendar has. */
const day = z.iso.date('expected a day as YYYY-MM-DD');

/** One entry of the file of `--suppress`. */
export const suppressionEntry = z
  .strictObject({
    rule: z.string().min(1).optional().describe('As the report prints it: <pack>/<rule>, or <pack>/<event>/<code>.'),
    pack: z.string().min(1).optional().describe('Id of the rule pack.'),
    event: eventId.optional().describe('Event id: findings of the pack’s tables about this event.'),
    code: z
      .string()
      .regex(/^0x[0-9A-F]{8}$/, 'expected 0x and eight upper-case hex digits')
      .optional()
      .describe('Diagnostic code: findings of the pack’s tables about this code.'),
    host: names.optional().describe('Only where the finding names this computer, or these, and no other one.'),
    ca: names.optional().describe('Only where the finding names this certification authority, or these, and no other.'),
    template: names.optional().describe('Only where the finding names this template, or these, and no other one.'),
    reason: z.string().trim().min(1).describe('Why nobody needs to be told; the report prints it.'),
    expires: day.describe('The last day it holds, in UTC.'),
    owner: z.string().trim().min(1).optional().describe('Who decided; the report prints it.'),
  })
  .refine(({ rule, pack, event, code }) => [rule, pack, event, code].some((named) => named !== undefined), {
    message: 'says not which findings: give rule, or pack, event or code',
  });

/** The whole file, for editors. */
export const suppressionsFile = z.strictObject({ suppressions: z.array(suppressionEntry) });
