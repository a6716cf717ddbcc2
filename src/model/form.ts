/** The forms of export that are read. */
export const inputForms = [
  'event-viewer-xml',
  'wevtutil-xml',
  'event-xml',
  'event-viewer-csv',
  'get-winevent-csv',
  'get-eventlog-csv',
] as const;

export type InputForm = (typeof inputForms)[number];
