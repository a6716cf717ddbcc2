export type BenchForm = 'xml' | 'csv' | 'viewer-csv' | 'evtx';

/** Writes a log of about so many bytes; the number of events in it. */
export function makeInput(form: BenchForm, path: string, bytes: number): number;
