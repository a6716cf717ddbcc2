import type { EventRecord, EventTime, Level, Place } from '../../../model/event.ts';
import { cleanText } from '../../clean-text.ts';
import { createEventData } from '../../fields/event-data.ts';
import { addPayload } from '../../fields/json-payload.ts';
import { ownCopy } from '../../own-copy.ts';
import { dataFromXml } from '../data-from-xml.ts';
import { parseEvent } from '../parse-event.ts';
import type { EventSpans } from './event-spans.ts';
import { fieldText } from './field-text.ts';
import { simpleData } from './simple-data.ts';

/** What is known of a scanned event as soon as it is found. */
export type ScannedFields = Omit<EventRecord, 'message' | 'data' | 'detach'>;

/**
 * An event whose message and data are read from its text when somebody asks for them: most events are only counted. A
 * class, because its two getters have to cost nothing for each of a million events.
 */
export class ScannedEvent implements EventRecord {
  readonly provider: string;
  readonly channel: string;
  readonly computer: string;
  readonly eventId: number;
  readonly level: Level;
  time: EventTime;
  readonly recordId?: string;
  readonly print: number;
  readonly place: Place;
  private piece: string;
  private readonly messageFrom: number;
  private readonly messageTo: number;
  private readonly dataFrom: number;
  private readonly dataTo: number;
  private readonly isSimple: boolean;
  private readMessage: string | null = null;
  private readData: EventRecord['data'] | null = null;

  constructor(fields: ScannedFields, text: string, spans: EventSpans) {
    this.provider = fields.provider;
    this.channel = fields.channel;
    this.computer = fields.computer;
    this.eventId = fields.eventId;
    this.level = fields.level;
    this.time = fields.time;
    if (fields.recordId) this.recordId = fields.recordId;
    this.print = fields.print ?? 0;
    this.place = fields.place;
    const { from, to } = spans.piece;
    this.piece = text.slice(from, to);
    this.messageFrom = spans.message.from - from;
    this.messageTo = spans.message.to - from;
    this.dataFrom = spans.data.from - from;
    this.dataTo = spans.data.to - from;
    this.isSimple = spans.isSimple;
  }

  get message(): string {
    this.readMessage ??= this.messageFrom < 0 ? '' : cleanText(fieldText(this.piece, this.messageFrom, this.messageTo));
    return this.readMessage;
  }

  get data(): EventRecord['data'] {
    if (this.readData === null) {
      const data = (this.isSimple && this.simple()) || dataFromXml(parseEvent(this.piece));
      addPayload(data, this.message);
      this.readData = data.toRecord();
    }
    return this.readData;
  }

  detach(): void {
    this.piece = ownCopy(this.piece);
    this.time = { ...this.time, raw: ownCopy(this.time.raw) };
  }

  private simple(): ReturnType<typeof createEventData> | null {
    return this.dataFrom < 0 ? createEventData() : simpleData(this.piece, this.dataFrom, this.dataTo);
  }
}
