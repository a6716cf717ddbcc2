import { cleanText, quoted } from '../../clean-text.ts';
import { readEventId } from '../../fields/event-id.ts';
import { LateEvent } from '../../late-event.ts';
import type { Ledger } from '../../ledger.ts';
import { limits } from '../../limits.ts';
import { ownCopy } from '../../own-copy.ts';
import { printOfText } from '../../print-of-text.ts';
import type { TimeReader } from '../../time/time-reader.ts';
import type { TextWindow } from '../text-window.ts';
import { providerIn, systemTimeIn } from './attributes.ts';
import { eventDataPattern, renderingPattern, systemPattern, userDataPattern } from './event-pattern.ts';
import { fieldText } from './field-text.ts';
import { rememberLevels } from './level-memory.ts';
import { remember } from '../../fields/remembered.ts';
import { ScannedParts } from './scanned-parts.ts';

/** There is no plain event: it is one for the full parser, or the text ends in it. */
export const odd = -1;

/**
 * Takes the event that begins at an index, blanks aside, and gives the index behind it; `odd` when there is no plain one,
 * and then nothing was taken. `where` gives the place of an index, and is asked in rising order.
 */
export type EventScanner = (text: string, at: number, where: TextWindow['where']) => number;

/** The fast path of event XML. What it takes is what the full parser would give; `--parser full` is there to compare. */
export function createEventScanner(ledger: Ledger, times: TimeReader): EventScanner {
  const { input } = ledger;
  const channelOf = remember(plainField);
  const computerOf = remember(plainField);
  const providerOf = remember(providerIn);
  const levelOf = rememberLevels();

  return (text, at, where) => {
    const start = skipBlanks(text, at);
    systemPattern.lastIndex = start;
    const system = systemPattern.exec(text);
    if (!system) return odd;
    const [, provider = '', id = '', number = '', keywords = '', time = '', record = '', channel = '', computer = ''] =
      system;
    const valuesFrom = systemPattern.lastIndex;
    const isPlain = matches(eventDataPattern, text, valuesFrom);
    renderingPattern.lastIndex = eventDataPattern.lastIndex;
    let rendered = isPlain ? renderingPattern.exec(text) : null;
    const isSimple = rendered !== null;
    if (!rendered && matches(userDataPattern, text, valuesFrom)) {
      renderingPattern.lastIndex = userDataPattern.lastIndex;
      rendered = renderingPattern.exec(text);
    }
    const eventId = readEventId(fieldText(id).trim());
    if (!rendered || eventId === null || renderingPattern.lastIndex - start > limits.tagChars) return odd;
    const end = renderingPattern.lastIndex;
    const [, message = '', word = ''] = rendered;

    const recordId = recordIn(record);
    const { line, offset } = where(start);
    const place = recordId ? { input, record: recordId, line, offset } : { input, line, offset };
    const { level, unlisted } = levelOf(number, keywords, word);
    if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);
    const fields = {
      provider: providerOf(provider),
      channel: channelOf(channel),
      computer: computerOf(computer),
      eventId,
      level,
      time: times.stored(systemTimeIn(time), place),
      recordId,
      print: printOfText(text, start, end),
      place,
    };
    const values = isSimple ? { from: valuesFrom - start, to: eventDataPattern.lastIndex - start } : null;
    ledger.event(new LateEvent(fields, new ScannedParts(text.slice(start, end), message, values)));
    return end;
  };
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function plainField(raw: string): string {
  return cleanText(fieldText(raw).trim());
}

/** Record ids are kept with evidence; a short text is always a copy. */
function recordIn(raw: string): string {
  const record = cleanText(fieldText(raw).trim());
  return record.length > 12 ? ownCopy(record) : record;
}
