import type { UnreadKind } from './kinds.ts';

/** Texts that are recognised by what stands in them; the first that fits wins. */
const patterns: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^(?:<\?xml[^>]*>\s*)?<Objs\s[^>]*Version=/, 'clixml'],
  [/^[[{][\s\S]*"(?:MapDescription|PayloadData1)"\s*:/, 'evtxecmdJson'],
  [/^(?:evtxexport \d+\s+)?Event number\s*:/, 'evtxexportText'],
  [/^(?:TimeCreated|ProviderName|Message|Index|EventID)\s+: /m, 'formatList'],
  [
    // Date, time, source, type, category, event, user, computer, description: no headings.
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,\t]\d{1,2}:\d{2}[^,\t\n]*(?:[,\t][^,\t\n]*){3}[,\t]\d{1,5}[,\t]/,
    'legacyEventViewerCsv',
  ],
];

/** The kind that a text is, if it is one of those that are not read. Leading blanks must be off. */
export function kindByText(text: string): UnreadKind | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
