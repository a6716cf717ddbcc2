/**
 * What to do about a file that is recognised and not read.
 * `convert`: Windows itself turns it into XML. `trace`: the same, but it is no event log. `unpack`: the exports are inside.
 * `expand`: the same, and Windows can do it. `save`: an archive that can be read as a file, and came as a stream or packed
 * once more. `original`: another tool made it from an event log, and the log itself is better. `other`: it is a log of
 * another sort.
 */
export type Instead = 'convert' | 'trace' | 'unpack' | 'expand' | 'save' | 'original' | 'other';

/**
 * Kinds of files that are told from others, and not read. Their names stand in the locale, under `kind.<kind>`, and in
 * `problem.file-kind-not-read`; ICU cannot choose by a word with a hyphen, so no kind has one.
 */
export const unreadKinds = {
  evt: 'convert',
  etl: 'trace',
  zip: 'save',
  gzip: 'save',
  cab: 'expand',
  tar: 'unpack',
  '7z': 'unpack',
  rar: 'unpack',
  office: 'original',
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
