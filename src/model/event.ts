/** Where something stands in the input: enough for a person to find it again. */
export interface Place {
  /** The input's name as the report shows it: a path relative to what the user gave, with forward slashes. */
  readonly input: string;
  /** The log's own record id (EventRecordID, Index ...), as written. */
  readonly record?: string;
  /** First line of the record, counted from 1. */
  readonly line?: number;
  /** First byte of the record, counted from 0, in the decoded (UTF-8) text. */
  readonly offset?: number;
}

/** How serious Windows called the event. `unknown` when the export does not say or says it in a word nobody listed. */
export type Level =
  'critical' | 'error' | 'warning' | 'information' | 'verbose' | 'audit-success' | 'audit-failure' | 'unknown';

/**
 * How sure a time is.
 * `utc`: the form stores UTC. `offset`: the form stores an offset. `assumed-local`: local time without a zone, read in
 * the zone that was given, or as UTC when none was. `unknown`: no time could be read.
 */
export type TimeBasis = 'utc' | 'offset' | 'assumed-local' | 'unknown';

export interface EventTime {
  /** ISO 8601 in UTC with milliseconds and `Z`; null when the time was missing, not readable or out of range. */
  readonly utc: string | null;
  /** The same moment in milliseconds since 1970; null where `utc` is. */
  readonly ms: number | null;
  readonly basis: TimeBasis;
  /** The time as the export wrote it. */
  readonly raw: string;
}

/**
 * One Windows event, whatever export it came from. Text is as logged, except that invisible marks are removed. A reader may
 * make `message` and `data` when they are asked for, from a block of text that lives as long as the event.
 */
export interface EventRecord {
  /** Provider or source name; empty when the form does not carry it. */
  readonly provider: string;
  /** Channel (log) name; empty when the form does not carry it (Event Viewer CSV). */
  readonly channel: string;
  /** Computer name; empty when the form does not carry it (Event Viewer CSV). */
  readonly computer: string;
  /** 0 to 65535: the low 16 bits, as Event Viewer shows it. */
  readonly eventId: number;
  readonly level: Level;
  readonly time: EventTime;
  readonly recordId?: string;
  /** The rendered message; empty when the export carries none. */
  readonly message: string;
  /** EventData, UserData or the JSON payload of the message, by name; unnamed values are `Data1`, `Data2` ... */
  readonly data: Readonly<Record<string, string>>;
  readonly place: Place;
  /** 16 bits that stand for the text of the record, where the reader has it at hand. */
  readonly print?: number;
  /** Lets go of the block of text that the event was found in. To be called by whoever keeps an event. */
  detach?(): void;
}
