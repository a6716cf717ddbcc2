import { formatsOf } from './formats.ts';
import { localeOf, ticketLocaleOf } from './locale-of.ts';
import { outOf } from './out-of.ts';
import type { Arguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';
import type { RenderRequest, RuleChoice } from './request.ts';

/** Where a report with its real names goes unless told otherwise. */
const restoredFolder = './triage-report-with-names';

/** `evtriage render <report.json>`, understood. */
export function renderRequest(args: Arguments, words: readonly string[], { locale }: RuleChoice): RenderRequest {
  const [path, second] = words;
  if (path === undefined || second !== undefined) throw new Refusal({ code: 'render-path' });
  const formats = formatsOf(args.texts('format'));
  const bundle = args.on('bundle');
  const restore = args.text('restore');
  return {
    command: 'render',
    locale,
    language: args.given.includes('locale') ? localeOf(args.text('locale')) : null,
    path,
    formats,
    full: args.on('full'),
    bundle,
    ...ticketLocaleOf(args),
    ...(restore === undefined ? {} : { restore }),
    // Beside the report that may be sent, and not in its place.
    out: outOf(args.text('out') ?? (restore === undefined ? undefined : restoredFolder), formats, bundle),
  };
}
