import type { FormReader } from '../form-reader.ts';
import type { Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { ownCopy } from '../own-copy.ts';
import { createOrphanWatch } from './orphan-watch.ts';
import type { PieceSink } from './pieces.ts';
import { createRootWatch } from './root-watch.ts';
import { createStrayWatch } from './stray-watch.ts';
import { endOfTag, findNewPiece, innerTokens, outerTokens, type PieceShape, withSystem } from './tags.ts';
import type { EventScanner } from './scan/event-scanner.ts';
import { createTextWindow } from './text-window.ts';

/** A token can be split between two blocks: so much of a block's end may have to wait for the next one. */
const longestToken = 2048;

export const windowsEvent: PieceShape = withSystem('Event', 'schemas.microsoft.com/win/2004/08/events/event');

/**
 * Cuts a stream of text into events, whatever stands around them: any root or none, declarations, banners, other
 * documents. An event ends at its own end tag; one in a comment or in CDATA does not count, nor does that of an element
 * inside the event that is called Event too. An event that begins inside another one ends it. Keeps no more text than one
 * record may have. Cuts other elements than events in the same way when it gets their shape. With a `scanner`, events that
 * follow each other plainly are its business, and only the others become pieces.
 */
export function createEventCutter(sink: PieceSink, shape = windowsEvent, scanner?: EventScanner): FormReader {
  const window = createTextWindow();
  const root = createRootWatch(shape.element);
  const outer = outerTokens();
  const inner = innerTokens(shape);
  let scan = 0; // everything before is understood
  let event: { readonly start: number; depth: number } | null = null;
  let last = false; // no more text will come
  let isCut = false;
  let begun = false; // an event came by
  let afterEvent = false; // what comes next may be a plain event
  const orphans = createOrphanWatch();
  const stray = createStrayWatch(window, sink.stray);

  function run(): void {
    while (event ? insideEvent(event) : outsideEvents());
    const done = window.drop(event ? event.start : scan);
    scan -= done;
    if (event) event = { ...event, start: event.start - done };
  }

  function close(report: (where: Where) => void, resume: number): true {
    if (event) report(window.where(event.start));
    event = null;
    scan = resume;
    return true;
  }

  /** Waits at an index for more text. An open event is given up when there will be none, or when it is too long. */
  function wait(index: number): boolean {
    scan = index;
    if (!event) return false;
    const { length } = window.text();
    if (last) return endInEvent(length);
    return length - event.start > limits.recordChars && giveUp(sink.tooLarge, scan);
  }

  function giveUp(report: (where: Where) => void, resume: number): true {
    orphans.givenUp();
    return close(report, resume);
  }

  function endInEvent(end: number): true {
    isCut = true;
    return close(sink.cut, end);
  }

  /** No token in sight: only what may be the beginning of one is kept. */
  function waitForToken(): boolean {
    const text = window.text();
    const begin = text.lastIndexOf('<');
    const end = !last && begin >= Math.max(scan, text.length - longestToken) ? begin : text.length;
    if (!event) passText(end);
    return wait(end);
  }

  /** In front of the first event and between exports a tool may say what it likes. */
  function passText(to: number): void {
    root.text(window.text().slice(scan, to));
    if (root.isOpen() || (begun && !root.hasBeen())) stray.text(scan, to);
  }

  /** The first event and the root are cut with care; after an event others may follow plainly. False: more text is to come. */
  function scanEvents(text: string): boolean {
    if (!scanner || !afterEvent) return true;
    for (let end = scan; end >= 0; end = scanner(text, scan, window.where)) {
      if (end > scan) orphans.whole();
      scan = end;
    }
    afterEvent = !last && text.length - scan < limits.tagChars && text.indexOf('</Event>', scan) < 0;
    return !afterEvent;
  }

  function outsideEvents(): boolean {
    const text = window.text();
    if (!scanEvents(text)) return false;
    outer.lastIndex = scan;
    const token = outer.exec(text);
    if (!token) return waitForToken();
    passText(token.index);
    scan = outer.lastIndex;
    const { comment, end, tag } = token.groups ?? {};
    if (comment) return skipComment(token.index);
    if (tag === shape.element && !end) return beginEvent(token.index);
    if (tag) stray.tag(tag === shape.element);
    if (tag === shape.element && orphans.end()) sink.withoutStart(window.where(token.index));
    if (tag && end) root.end(tag);
    else if (tag && root.start(tag)) sink.rootAgain(window.where(token.index));
    return true;
  }

  function skipComment(start: number): boolean {
    const end = window.find('-->', scan);
    const length = (end < 0 ? window.text().length : end) - start;
    if (end < 0 && !last && length <= limits.commentChars) return wait(start);
    // One that is not closed is text that looks like a comment: nothing after it may be lost.
    if (end >= 0 && length <= limits.commentChars) scan = end + 3;
    return true;
  }

  function beginEvent(start: number): boolean {
    const tag = endOfTag(window.text(), scan);
    if (!tag && !last) return wait(start);
    stray.next();
    begun = true;
    root.start(shape.element);
    event = { start, depth: 1 };
    if (!tag) return endInEvent(window.text().length);
    if (tag.kind === 'broken') return giveUp(sink.interrupted, tag.at);
    scan = tag.end;
    return tag.closed ? endEvent(tag.end) : true;
  }

  function endEvent(end: number): true {
    const { start } = event ?? { start: end };
    afterEvent = true;
    if (end - start > limits.recordChars) return giveUp(sink.tooLarge, end);
    orphans.whole();
    return close((where) => sink.piece(ownCopy(window.text().slice(start, end)), where), end);
  }

  function insideEvent(open: { readonly start: number; depth: number }): boolean {
    const text = window.text();
    inner.lastIndex = scan;
    const token = inner.exec(text);
    if (!token) return waitForToken();
    const { comment, cdata, end } = token.groups ?? {};
    if (comment || cdata) return skipHidden(token.index, inner.lastIndex, comment ? '-->' : ']]>');
    const tag = endOfTag(text, inner.lastIndex);
    if (!tag) return wait(token.index);
    if (end) {
      // An end tag that runs into another tag has lost its `>` only.
      scan = tag.kind === 'whole' ? tag.end : tag.at;
      open.depth -= 1;
      return open.depth > 0 || endEvent(scan);
    }
    const begins = tag.kind === 'broken' || shape.begins(text, token.index, tag.end, last);
    if (begins === null) return wait(token.index);
    if (begins) return giveUp(sink.interrupted, token.index);
    if (tag.kind === 'whole') scan = tag.end;
    if (tag.kind === 'whole' && !tag.closed) open.depth += 1;
    return true;
  }

  /** Steps over a comment or CDATA. One that does not end, or begins again before it ends, was cut off by another event. */
  function skipHidden(start: number, body: number, mark: string): boolean {
    const text = window.text();
    const end = window.find(mark, body);
    const tooLong = text.length - start > limits.recordChars;
    if (end < 0 && !last && !tooLong) return wait(start);
    const again = end < 0 ? text.length : text.lastIndexOf(text.slice(start, body), end);
    const next = again > start ? findNewPiece(text, body, again, shape) : -1;
    if (next >= 0) return giveUp(sink.interrupted, next);
    if (end < 0) return wait(body);
    scan = end + mark.length;
    return true;
  }

  return {
    recordEnd: `</${shape.element}>`,
    take(text, isAscii) {
      window.append(text, isAscii);
      run();
    },
    end() {
      last = true;
      const hasTag = event === null && /<[^<>]*$/.test(window.text().slice(scan));
      run();
      stray.next();
      if ((root.isOpen() || hasTag) && !isCut) sink.rootNotClosed(window.where(0));
    },
  };
}
