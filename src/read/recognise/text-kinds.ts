import type { UnreadKind } from './kinds.ts';

/** What `Copy details as text` in Event Viewer begins with, in the languages that were met. */
const logName =
  'Log Name|Protokollname|Nom du journal|Nombre de registro|Nome do Log|Nome registro|Имя журнала|Nazwa dziennika|' +
  'Günlük Adı|Logboeknaam|日志名称|記錄檔名稱|ログの名前|로그 이름';

/** Texts that are recognised by what stands in them; the first that fits wins. */
const patterns: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^(?:<\?xml[^>]*>\s*)?<Objs\s[^>]*Version=/, 'clixml'],
  [/^<E2ETraceEvent[\s>]/, 'svclog'],
  [/^<!\[LOG\[/, 'cmtrace'],
  [/^(?:Record \d+\s+)?\{\s*"Event"\s*:\s*\{[\s\S]*"System"/, 'evtxDumpJson'],
  [/^[[{][\s\S]*"winlog"\s*:/, 'winlogbeatJson'],
  [/^[[{][\s\S]*"(?:MapDescription|PayloadData1)"\s*:/, 'evtxecmdJson'],
  [/^[[{](?=[\s\S]*"EventID"\s*:)(?=[\s\S]*"(?:SourceName|Hostname)"\s*:)/, 'nxlogJson'],
  [/^[[{](?=[\s\S]*"Id"\s*:)(?=[\s\S]*"ProviderName"\s*:)/, 'powershellJson'],
  [/^Event\[\d+\]/, 'wevtutilText'],
  [/^(?:evtxexport \d+\s+)?Event number\s*:/, 'evtxexportText'],
  [new RegExp(`^(?:${logName})\\s*[:：]`), 'copiedText'],
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
