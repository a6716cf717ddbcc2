import type { EventRecord, EventTime, Level, Place } from '../model/event.ts';
import { cleanText } from './clean-text.ts';
import type { EventData } from './fields/event-data.ts';
import { addPayload } from './fields/json-payload.ts';
import { ownCopy } from './own-copy.ts';
import { rewritten } from './time/event-time.ts';

/** What is known of an event as soon as it is found. */
export type EventFields = Omit<EventRecord, 'message' | 'data' | 'detach'>;

/** Where the rest comes from when somebody asks for it. */
export interface LateParts {
  /** The message as it stands in the record. */
  message(): string;
  /** Whether a `{` may stand in the message, which must be there for a payload: to tell costs less than the message. */
  mayHoldPayload(): boolean;
  /** The values of the event, without what its message adds. */
  data(): EventData;
  /** Takes what is needed out of the block of text that the record was found in. */
  detach(): void;
}

/**
 * An event whose message and data are made when somebody asks for them: most events are only counted. A class, because
 * its getters have to cost nothing for each of a million events.
 */
export class LateEvent implements EventRecord {
  readonly provider: string;
  readonly channel: string;
  readonly computer: string;
  readonly eventId: number;
  readonly level: Level;
  time: EventTime;
  readonly recordId?: string;
  readonly print?: number;
  readonly place: Place;
  private readonly parts: LateParts;
  private madeMessage: string | null = null;
  private madeData: EventRecord['data'] | null = null;

  constructor(fields: EventFields, parts: LateParts) {
    this.provider = fields.provider;
    this.channel = fields.channel;
    this.computer = fields.computer;
    this.eventId = fields.eventId;
    this.level = fields.level;
    this.time = fields.time;
    if (fields.recordId) this.recordId = fields.recordId;
    if (fields.print !== undefined) this.print = fields.print;
    this.place = fields.place;
    this.parts = parts;
  }

  get message(): string {
    this.madeMessage ??= cleanText(this.parts.message());
    return this.madeMessage;
  }

  get data(): EventRecord['data'] {
    if (this.madeData === null) {
      const data = this.parts.data();
      addPayload(data, this.parts.mayHoldPayload() ? this.message : '');
      this.madeData = data.toRecord();
    }
    return this.madeData;
  }

  detach(): void {
    this.parts.detach();
    // What was made already are slices of the block, and would keep it alive.
    this.madeMessage = null;
    this.madeData = null;
    this.time = rewritten(this.time, ownCopy(this.time.raw));
  }
}
