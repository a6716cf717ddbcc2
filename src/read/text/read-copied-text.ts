import type { EventRecord } from '../../model/event.ts';
import { cleanText } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { readEventId } from '../fields/event-id.ts';
import { addPayload } from '../fields/json-payload.ts';
import type { FormReader } from '../form-reader.ts';
import type { Ledger, Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { createDateWait } from '../table/date-wait.ts';
import type { DateOrder } from '../time/date-order.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { copiedFields, copiedStart, dateOrderOf } from './copied-languages.ts';
import { createBlockCutter } from './cut-blocks.ts';
import { eventFromBlock } from './event-from-block.ts';
import { findEventXml, readInnerXml } from './inner-xml.ts';
import { type LabelledBlock, readLabelledBlock } from './labelled-block.ts';

type WithOrder = (order: DateOrder) => void;

/**
 * Reads what `Copy details as text` of Event Viewer puts on the clipboard, one event or many, in any of its languages.
 * Where the event follows as XML, it is read from there (its time is UTC) and only the message comes from the text; if
 * that XML is damaged the text alone is read. A text that ends before its description gives the event it has.
 */
export function createCopiedTextReader(ledger: Ledger, times: TimeReader): FormReader {
  let language: DateOrder | null = null;
  let dates = waitFor(language, null);
  const cutter = createBlockCutter(copiedStart(), {
    block: takeBlock,
    tooLarge: (where) => ledger.lost('record-too-large', where, { limit: limits.recordSize }),
  });

  function waitFor(spoken: DateOrder | null, elsewhere: DateOrder | null) {
    const known = { named: times.dateOrder, language: spoken, elsewhere };
    return createDateWait<WithOrder>(ledger, known, (put, order) => put(order));
  }

  function takeBlock(text: string, where: Where, last: boolean): void {
    const dateOrder = dateOrderOf(text);
    if (dateOrder !== language) {
      dates.release();
      language = dateOrder;
      dates = waitFor(dateOrder, dates.proven());
    }
    const xml = findEventXml(text);
    if (xml < 0) return takeLabels(readLabelledBlock(text, copiedFields, last), where, last);
    const labels = readLabelledBlock(text.slice(0, xml), copiedFields, false);
    takeXml({ ...labels, message: labels.message === null ? null : withoutXmlLabel(labels.message) }, text, xml, where);
  }

  function takeXml(labels: LabelledBlock, text: string, from: number, where: Where): void {
    const [first, ...others] = readInnerXml(text, from, where, ledger, times);
    if (first && 'event' in first) {
      const record = first.event.recordId;
      const place = { input: ledger.input, ...(record === undefined ? {} : { record }), ...where };
      hold(() => ledger.event({ ...withMessage(first.event, labels.message ?? ''), place }), '', text.length);
    } else {
      if (first?.code === 'record-cut') ledger.note('file-cut', {}, where);
      takeLabels(labels, where, false);
    }
    for (const other of others) hold(() => ('event' in other ? ledger.event(other.event) : other.lose()), '', 0);
  }

  function takeLabels(labels: LabelledBlock, where: Where, last: boolean): void {
    const isCut = last && labels.message === null;
    const eventId = readEventId(labels.fields.id ?? '');
    if (eventId === null) {
      if (isCut) ledger.lost('record-cut', where);
      else ledger.lost('record-broken', where, { reason: 'id' });
      return;
    }
    if (isCut) ledger.note('file-cut', {}, where);
    const raw = labels.fields.time ?? '';
    const size = labels.message?.length ?? 0;
    hold(
      (order) => ledger.event(eventFromBlock(labels, eventId, times.local(raw, order, where), where, ledger)),
      raw,
      size,
    );
  }

  /** Events wait in their order, with those that need not wait, until it is known which number of a date is the day. */
  function hold(put: WithOrder, time: string, size: number): void {
    dates.take(put, time, size);
  }

  return {
    take: cutter.take,
    end() {
      cutter.end();
      dates.release();
    },
  };
}

/** The XML of copied details has no message. */
function withMessage(event: EventRecord, message: string): EventRecord {
  if (event.message !== '') return event;
  const text = cleanText(message);
  const data = createEventData();
  for (const [name, value] of Object.entries(event.data)) data.add(name, value);
  addPayload(data, text);
  return { ...event, message: text, data: data.toRecord() };
}

/** The message without the line over the XML, which has this word and a colon in every language. */
function withoutXmlLabel(message: string): string {
  const from = message.lastIndexOf('\n') + 1;
  const lastLine = message.slice(from);
  const isLabel = lastLine.length < 100 && /xml/i.test(lastLine) && /[:：]$/.test(lastLine);
  return isLabel ? message.slice(0, from).trimEnd() : message;
}
