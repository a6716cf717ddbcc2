/** First index of a part of a text, and the one behind its last; -1: there is no such part. */
export interface Span {
  from: number;
  to: number;
}

/** Where the parts of one event stand. One object serves for all events of an input: a million would be garbage. */
export interface EventSpans {
  /** From `<Event` to the end of `</Event>`. */
  readonly piece: Span;
  /** The attributes of Provider, from the end of its name to the end of its tag. */
  readonly provider: Span;
  /** The same of TimeCreated. */
  readonly time: Span;
  readonly eventId: Span;
  readonly level: Span;
  readonly keywords: Span;
  readonly record: Span;
  readonly channel: Span;
  readonly computer: Span;
  /** The level's word in RenderingInfo. */
  readonly levelWord: Span;
  readonly message: Span;
  /** What stands in EventData. */
  readonly data: Span;
  /** Stands for no part. */
  readonly none: Span;
  /** All values stand in EventData, in elements Data and Binary that have no elements inside. */
  isSimple: boolean;
  readonly seen: { system: boolean; rendering: boolean };
}

export function emptySpans(): EventSpans {
  const span = (): Span => ({ from: -1, to: -1 });
  return {
    piece: span(),
    provider: span(),
    time: span(),
    eventId: span(),
    level: span(),
    keywords: span(),
    record: span(),
    channel: span(),
    computer: span(),
    levelWord: span(),
    message: span(),
    data: span(),
    none: span(),
    isSimple: true,
    seen: { system: false, rendering: false },
  };
}

export function clearSpans(spans: EventSpans): void {
  spans.provider.from = -1;
  spans.time.from = -1;
  spans.eventId.from = -1;
  spans.level.from = -1;
  spans.keywords.from = -1;
  spans.record.from = -1;
  spans.channel.from = -1;
  spans.computer.from = -1;
  spans.levelWord.from = -1;
  spans.message.from = -1;
  spans.data.from = -1;
  spans.isSimple = true;
  spans.seen.system = false;
  spans.seen.rendering = false;
}
