import { limits } from '../../limits.ts';
import { clearSpans, type EventSpans } from './event-spans.ts';
import { partOf, spanOf, type Part } from './parts.ts';

/** The walk met something odd, or the end of the text: the full parser takes over. */
export const odd = -1;

/** Far above what providers nest, far below where the full parser gives up. */
const deepest = 16;

const beginning = /\s*<Event(?=[\s>])/y;
const attributes = /(?:\s+(?:xmlns:)?[A-Za-z_][\w.-]*=(?:'[^'<>]*'|"[^"<>]*"))*\s*\/?>/y;

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const firstLetter = 0x41;

/** Whether a character may stand in a name. A colon may not: a prefix is for the full parser. */
const inName = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.-]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Start and length of the names of the elements that are open. */
const nameStarts = new Int32Array(deepest + 1);
const nameLengths = new Int32Array(deepest + 1);

/**
 * Walks over the event that begins at an index, blanks aside, notes in `spans` where its parts stand, and gives the index
 * behind its end tag. It knows when it does not know: anything but plain elements whose tags match (a prefix, a comment,
 * CDATA, an event in an event, a tag that is not closed, a part that is there twice, a record beyond 64 KiB) is `odd`, and
 * then nothing is claimed. What it walks over, the full parser would read without a fault and in the same way.
 */
export function walkEvent(text: string, at: number, spans: EventSpans): number {
  beginning.lastIndex = at;
  if (!beginning.test(text)) return odd;
  clearSpans(spans);
  const last = beginning.lastIndex + limits.tagChars;
  spans.piece.from = beginning.lastIndex - '<Event'.length;
  let pos = endOfStartTag(text, beginning.lastIndex);
  if (pos === odd || text.charCodeAt(pos - 2) === slash) return odd;
  let depth = 0;
  nameStarts[0] = spans.piece.from + 1;
  nameLengths[0] = 'Event'.length;
  let part: Part = 'other';
  let open = spans.none; // the part whose text is being passed over

  for (;;) {
    const tag = text.charCodeAt(pos) === less ? pos : text.indexOf('<', pos);
    if (tag < 0 || tag > last) return odd;

    if (text.charCodeAt(tag + 1) === slash) {
      const length = nameLengths[depth] ?? 0;
      if (!sameName(text, tag + 2, nameStarts[depth] ?? 0, length)) return odd;
      pos = tag + 2 + length;
      if (text.charCodeAt(pos) !== greater) return odd;
      pos += 1;
      if (open !== spans.none && depth === (open === spans.data ? 1 : 2)) {
        open.to = tag;
        open = spans.none;
      }
      depth -= 1;
      if (depth >= 0) continue;
      spans.piece.to = pos;
      return pos;
    }

    const name = tag + 1;
    const length = nameLength(text, name);
    if (length === 0 || depth + 1 >= deepest) return odd;
    if (length === 5 && text.startsWith('Event', name)) return odd;
    pos = endOfStartTag(text, name + length);
    if (pos === odd) return odd;
    const isClosed = text.charCodeAt(pos - 2) === slash;

    if (depth === 0) {
      part = partOf(text, name, length);
      if (part === 'other') spans.isSimple = false;
      else if (part === 'data') {
        if (spans.data.from >= 0) spans.isSimple = false;
        else {
          spans.data.from = pos;
          spans.data.to = pos;
          if (!isClosed) open = spans.data;
        }
      } else if (!firstTime(spans, part)) return odd;
    } else if (part === 'data') {
      if (depth > 1 || !isPlainData(text, name, length)) spans.isSimple = false;
    } else if (part !== 'other') {
      if (open !== spans.none) return odd; // an element in a field
      const span = depth === 1 ? spanOf(spans, part, text, name, length) : spans.none;
      if (span !== spans.none) {
        if (span.from >= 0) return odd;
        const hasAttributes = span === spans.provider || span === spans.time;
        span.from = hasAttributes ? name + length : pos;
        span.to = pos;
        if (!hasAttributes && !isClosed) open = span;
      }
    }
    if (isClosed) continue;
    depth += 1;
    nameStarts[depth] = name;
    nameLengths[depth] = length;
  }
}

function endOfStartTag(text: string, at: number): number {
  if (text.charCodeAt(at) === greater) return at + 1;
  attributes.lastIndex = at;
  return attributes.test(text) ? attributes.lastIndex : odd;
}

/** 0 when no name stands there, or one that goes on with a character that no plain name has. */
function nameLength(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) < firstLetter) return 0;
  while (inName[text.charCodeAt(at)] === 1) at += 1;
  const next = text.charCodeAt(at);
  return next === greater || next === slash || next <= 0x20 ? at - from : 0;
}

function sameName(text: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    if (text.charCodeAt(one + at) !== text.charCodeAt(other + at)) return false;
  }
  return true;
}

function isPlainData(text: string, name: number, length: number): boolean {
  return (length === 4 && text.startsWith('Data', name)) || (length === 6 && text.startsWith('Binary', name));
}

function firstTime(spans: EventSpans, part: 'system' | 'rendering'): boolean {
  const already = spans.seen[part];
  spans.seen[part] = true;
  return !already;
}
