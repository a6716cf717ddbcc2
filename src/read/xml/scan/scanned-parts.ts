import { createEventData, type EventData } from '../../fields/event-data.ts';
import type { LateParts } from '../../late-event.ts';
import { ownCopy } from '../../own-copy.ts';
import { dataFromXml } from '../data-from-xml.ts';
import { parseEvent } from '../parse-event.ts';
import { fieldText } from './field-text.ts';
import { simpleData } from './simple-data.ts';

/** A `{` as a reference. */
const writtenBrace = /&#(?:0*123|x0*7b);/i;

/** The text of a scanned event, what of it is the message, and what the values; null: they take the full parser. */
export class ScannedParts implements LateParts {
  private piece: string;
  private shown: string;
  private readonly values: { readonly from: number; readonly to: number } | null;

  constructor(piece: string, shown: string, values: { readonly from: number; readonly to: number } | null) {
    this.piece = piece;
    this.shown = shown;
    this.values = values;
  }

  message(): string {
    return fieldText(this.shown);
  }

  mayHoldPayload(): boolean {
    return this.shown.includes('{') || writtenBrace.test(this.shown);
  }

  data(): EventData {
    return this.simple() ?? dataFromXml(parseEvent(this.piece));
  }

  detach(): void {
    this.piece = ownCopy(this.piece);
    this.shown = ownCopy(this.shown);
  }

  private simple(): EventData | null {
    if (this.values === null) return null;
    const { from, to } = this.values;
    return from === to ? createEventData() : simpleData(this.piece.slice(from, to));
  }
}
