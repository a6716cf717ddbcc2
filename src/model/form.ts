/** The forms of export that are read. */
export const inputForms = [
  'event-viewer-xml',
  'wevtutil-xml',
  'event-xml',
  'event-viewer-csv',
  'event-viewer-text',
  'get-winevent-csv',
  'get-eventlog-csv',
  'evtx',
  'copied-text',
  'wevtutil-text',
  'svclog',
  'cmtrace',
  'clixml',
  'evtx-dump-json',
  'winlogbeat-json',
  'nxlog-json',
  'get-winevent-json',
  'evtxecmd-csv',
  'plaso-csv',
  'apt-hunter-csv',
  'azure-event-csv',
  'log-parser-csv',
  'hayabusa-csv',
] as const;

export type InputForm = (typeof inputForms)[number];
