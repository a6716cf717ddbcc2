import type { EventRecord } from '../../model/event.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createEventXmlReader } from '../xml/read-event-xml.ts';
import { createTextPosition } from '../xml/text-position.ts';

/** What became of one event that stands as XML inside a text; `lose` puts the loss into the ledger. */
export type XmlOutcome =
  { readonly event: EventRecord } | { readonly code: Parameters<Ledger['lost']>[0]; readonly lose: () => void };

const xmlStart = /^[^\S\n]{0,200}(?=<Event\s[^<>]{0,1000}schemas\.microsoft\.com\/win\/2004\/08\/events\/event)/m;

/** The index at which the XML of an event begins in a text, at the start of a line; -1 when there is none. */
export function findEventXml(text: string): number {
  return text.search(xmlStart);
}

/** Reads the events of a text from an index on, in their order. `where` is the place of the text. */
export function readInnerXml(
  text: string,
  from: number,
  where: Where,
  ledger: Ledger,
  times: TimeReader,
): readonly XmlOutcome[] {
  const outcomes: XmlOutcome[] = [];
  const before = createTextPosition();
  before.pass(text, 0, from);
  const start = add(where, before.here());
  const inFile = (inside: Where): Where => ({ ...inside, ...add(start, inside) });
  const collector: Ledger = {
    ...ledger,
    event: ({ place, ...event }) => outcomes.push({ event: { ...event, place: { ...place, ...inFile(place) } } }),
    lost: (code, inside, args) => outcomes.push({ code, lose: () => ledger.lost(code, inFile(inside), args) }),
    note: (code, args, inside) => ledger.note(code, args, inside && inFile(inside)),
    once: (code, args, inside) => ledger.once(code, args, inside && inFile(inside)),
  };
  const placed = { ...times, stored: (raw: string, inside: Where) => times.stored(raw, inFile(inside)) };
  const reader = createEventXmlReader(collector, placed, 'full');
  reader.take(text.slice(from));
  reader.end();
  return outcomes;
}

/** Lines count from 1, bytes from 0. */
function add(base: Where, inside: Where): Where {
  return { line: (base.line ?? 1) + (inside.line ?? 1) - 1, offset: (base.offset ?? 0) + (inside.offset ?? 0) };
}
