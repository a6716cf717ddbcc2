import {
  evtxChunk,
  type EvtxElement,
  evtxHeader,
  type EvtxRecord,
  type EvtxValue,
} from '../../scripts/fixtures/forms/evtx/evtx-file.mjs';

/** An event of the toaster in an .evtx log. */
export interface ToasterRecord {
  readonly id: number;
  readonly eventId?: number;
  readonly level?: number;
  readonly keywords?: bigint;
  /** 100 ns since 1601. */
  readonly time?: bigint;
  /** What stands beside System. */
  readonly more?: readonly EvtxElement[];
  /** Takes the template of the record before, with other values. */
  readonly sameTemplate?: boolean;
}

/** 2026-05-20T21:41:03.1454614Z. */
const someTime = 134_237_868_631_454_614n;

export function little(number: number | bigint, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) =>
    Number((BigInt.asUintN(64, BigInt(number)) >> BigInt(8 * at)) & 255n),
  );
}

export const text = (value: string): EvtxValue => ({ type: 0x01, bytes: [...Buffer.from(value, 'utf16le')] });
export const number = (type: number, size: number, value: number | bigint): EvtxValue => ({
  type,
  bytes: little(value, size),
});
export const data = (name: string, content: string | EvtxValue): EvtxElement => ({
  name: 'Data',
  attributes: { Name: name },
  content,
});

/** An .evtx file of these chunks of records. */
export function writeEvtx(...chunks: readonly (readonly ToasterRecord[])[]): Uint8Array {
  return join(evtxHeader({ chunks: chunks.length }), ...chunks.map(writeChunk));
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The chunk counts its records as they are numbered. */
export function writeChunk(records: readonly ToasterRecord[]): Uint8Array<ArrayBuffer> {
  let template = '';
  const written = records.map((record, at): EvtxRecord => {
    if (!record.sameTemplate) template = `template ${at}`;
    return { id: record.id, written: someTime, event: eventOf(record), template };
  });
  // In memory of its own, from the first byte on.
  return Uint8Array.from(evtxChunk(written, records[0]?.id ?? 0));
}

function eventOf({
  id,
  eventId = 7,
  level = 4,
  keywords = 0x8000_0000_0000_0000n,
  time = someTime,
  more = [],
}: ToasterRecord): EvtxElement {
  const system: EvtxElement[] = [
    { name: 'Provider', attributes: { Name: 'Toaster' } },
    { name: 'EventID', content: number(0x06, 2, eventId) },
    { name: 'Level', content: number(0x04, 1, level) },
    { name: 'Keywords', content: number(0x15, 8, keywords) },
    { name: 'TimeCreated', attributes: { SystemTime: number(0x11, 8, time) } },
    { name: 'EventRecordID', content: number(0x0a, 8, id) },
    { name: 'Channel', content: 'Toaster/Admin' },
    { name: 'Computer', content: 'HOST1' },
  ];
  return { name: 'Event', content: [{ name: 'System', content: system }, ...more] };
}
