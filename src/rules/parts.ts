import * as z from 'zod';
import { durationMs, writtenDuration } from './duration.ts';
import { addedLanguages, type AddedLanguage } from './words-path.ts';

// What tables and rules have in common.

const sentence = z.string().min(1);
const others = addedLanguages.map((locale) => [locale, sentence.optional()] as const);

/** A text in English, and in as many other languages as the author writes. */
export const localText = z.strictObject({
  en: sentence,
  ...(Object.fromEntries(others) as Record<AddedLanguage, z.ZodOptional<z.ZodString>>),
});
export const basis = z.enum(['verified', 'guessed']);
export const eventId = z.int().min(0).max(65_535);
export const severity = z.enum(['critical', 'high', 'medium', 'low', 'info']);
export const owner = z.enum([
  ...(['intune-admin', 'pki-team', 'server-team'] as const),
  ...(['service-desk', 'network-team', 'microsoft-support'] as const),
]);
export const remedyStep = z.strictObject({ owner, text: localText, basis });
export const nextPersonHint = z.strictObject({ text: localText, basis });
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');

/** A time span, as milliseconds. */
export const duration = z
  .string()
  .regex(writtenDuration, 'expected a number and s, m, h, d or w, such as 30m')
  .transform(durationMs);
