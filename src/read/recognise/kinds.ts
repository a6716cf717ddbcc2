/**
 * What to do about a file that is recognised and not read.
 * `convert`: Windows itself turns it into XML. `unpack`: the exports are inside. `original`: another tool made it from an
 * event log, and the log itself is better. `other`: it is a log of another sort.
 */
export type Instead = 'convert' | 'unpack' | 'original' | 'other';

/**
 * Kinds of files that are told from others, and not read. Their names stand in the locale, under `kind.<kind>`, and in
 * `problem.file-kind-not-read`; ICU cannot choose by a word with a hyphen, so no kind has one.
 */
export const unreadKinds = {
  evt: 'convert',
  zip: 'unpack',
  cab: 'unpack',
  gzip: 'unpack',
  '7z': 'unpack',
  rar: 'unpack',
  clixml: 'original',
  evtxexportText: 'original',
  formatList: 'original',
  evtxecmdJson: 'original',
  chainsawCsv: 'original',
  splunkCsv: 'original',
  elasticCsv: 'original',
  legacyEventViewerCsv: 'original',
} as const satisfies Readonly<Record<string, Instead>>;

export type UnreadKind = keyof typeof unreadKinds;
