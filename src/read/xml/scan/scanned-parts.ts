import { createEventData, type EventData } from '../../fields/event-data.ts';
import type { LateParts } from '../../late-event.ts';
import { ownCopy } from '../../own-copy.ts';
import { dataFromXml } from '../data-from-xml.ts';
import { parseEvent } from '../parse-event.ts';
import type { EventSpans } from './event-spans.ts';
import { fieldText } from './field-text.ts';
import { simpleData } from './simple-data.ts';

/** The text of a scanned event, and where its message and its values stand in it. */
export class ScannedParts implements LateParts {
  private piece: string;
  private readonly messageFrom: number;
  private readonly messageTo: number;
  private readonly dataFrom: number;
  private readonly dataTo: number;
  private readonly isSimple: boolean;

  constructor(text: string, { piece, message, data, isSimple }: EventSpans) {
    this.piece = text.slice(piece.from, piece.to);
    this.messageFrom = message.from - piece.from;
    this.messageTo = message.to - piece.from;
    this.dataFrom = data.from - piece.from;
    this.dataTo = data.to - piece.from;
    this.isSimple = isSimple;
  }

  message(): string {
    return this.messageFrom < 0 ? '' : fieldText(this.piece, this.messageFrom, this.messageTo);
  }

  data(): EventData {
    return (this.isSimple ? this.simple() : null) ?? dataFromXml(parseEvent(this.piece));
  }

  detach(): void {
    this.piece = ownCopy(this.piece);
  }

  private simple(): EventData | null {
    return this.dataFrom < 0 ? createEventData() : simpleData(this.piece, this.dataFrom, this.dataTo);
  }
}
