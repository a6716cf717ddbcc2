import { cleanText, quoted } from '../../clean-text.ts';
import { readEventId } from '../../fields/event-id.ts';
import type { Ledger } from '../../ledger.ts';
import { LateEvent } from '../../late-event.ts';
import { ownCopy } from '../../own-copy.ts';
import { printOfText } from '../../print-of-text.ts';
import type { TimeReader } from '../../time/time-reader.ts';
import type { TextWindow } from '../text-window.ts';
import { providerIn, systemTimeIn } from './attributes.ts';
import { emptySpans, type Span } from './event-spans.ts';
import { fieldText } from './field-text.ts';
import { rememberLevels } from './level-memory.ts';
import { remember } from './remembered.ts';
import { ScannedParts } from './scanned-parts.ts';
import { odd, walkEvent } from './walk-event.ts';

/**
 * Takes the event that begins at an index, blanks aside, and gives the index behind it; `odd` when it is one for the full
 * parser, and then nothing was taken. `where` gives the place of an index, and is asked in rising order.
 */
export type EventScanner = (text: string, at: number, where: TextWindow['where']) => number;

/** The fast path of event XML. What it takes is what the full parser would give; `--parser full` is there to compare. */
export function createEventScanner(ledger: Ledger, times: TimeReader): EventScanner {
  const { input } = ledger;
  const spans = emptySpans();
  const channelOf = remember(ownField);
  const computerOf = remember(ownField);
  const providerOf = remember((tag) => ownCopy(providerIn(tag)));
  const levelOf = rememberLevels();
  let text = '';

  const raw = ({ from, to }: Span): string => (from < 0 ? '' : fieldText(text, from, to));
  const keywords = (): string => raw(spans.keywords).trim();
  const levelWord = (): string => raw(spans.levelWord);

  return (block, at, where) => {
    const end = walkEvent(block, at, spans);
    if (end === odd) return odd;
    text = block;
    const eventId = readEventId(raw(spans.eventId).trim());
    if (eventId === null) return odd;

    const record = recordIn(raw(spans.record));
    const { line, offset } = where(spans.piece.from);
    const here = record ? { record, line, offset } : { line, offset };
    const { level, unlisted } = levelOf(raw(spans.level).trim(), keywords, levelWord);
    if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, here);
    ledger.event(
      new LateEvent(
        {
          provider: providerOf(text, spans.provider.from, spans.provider.to),
          channel: channelOf(text, spans.channel.from, spans.channel.to),
          computer: computerOf(text, spans.computer.from, spans.computer.to),
          eventId,
          level,
          time: times.stored(systemTimeIn(text.slice(Math.max(0, spans.time.from), spans.time.to)), here),
          recordId: record,
          print: printOfText(text, spans.piece.from, spans.piece.to),
          place: { input, ...here },
        },
        new ScannedParts(text, spans),
      ),
    );
    text = '';
    return end;
  };
}

function ownField(raw: string): string {
  return ownCopy(cleanText(fieldText(raw, 0, raw.length).trim()));
}

/** Record ids are kept with evidence; a short text is always a copy. */
function recordIn(field: string): string {
  const record = cleanText(field.trim());
  return record.length > 12 ? ownCopy(record) : record;
}
