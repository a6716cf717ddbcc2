/** A value in an event: its type in the format, and its bytes. */
export interface EvtxValue {
  readonly type: number;
  readonly bytes: readonly number[];
}

export interface EvtxRecord {
  readonly id: number;
  readonly eventId?: number;
  readonly level?: number;
  readonly keywords?: bigint;
  /** 100 ns since 1601. */
  readonly time?: bigint;
  /** What stands beside System. */
  readonly more?: readonly Element[];
  /** Takes the template of the record before, with other values. */
  readonly sameTemplate?: boolean;
}

/** An element; what is no text in it is a value. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | EvtxValue>>;
  readonly content?: string | EvtxValue | readonly Element[];
}

/** 2026-05-20T21:41:03.1454614Z. */
export const someTime = 134_237_868_631_454_614n;

const utf16 = (text: string): number[] => [...text].flatMap((one) => little(one.charCodeAt(0), 2));

export function little(number: number | bigint, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) =>
    Number((BigInt.asUintN(64, BigInt(number)) >> BigInt(8 * at)) & 255n),
  );
}

export const text = (value: string): EvtxValue => ({ type: 0x01, bytes: utf16(value) });
export const number = (type: number, size: number, value: number | bigint): EvtxValue => ({
  type,
  bytes: little(value, size),
});
export const data = (name: string, content: string | EvtxValue): Element => ({
  name: 'Data',
  attributes: { Name: name },
  content,
});

export const fileHeader = (): Uint8Array => {
  const header = new Uint8Array(4096);
  header.set(new TextEncoder().encode('ElfFile'));
  header.set([...little(1, 2), ...little(3, 2), ...little(4096, 2)], 36);
  return header;
};

/** An .evtx file of these chunks of records. */
export function writeEvtx(...chunks: readonly (readonly EvtxRecord[])[]): Uint8Array {
  return join(fileHeader(), ...chunks.map(writeChunk));
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function writeChunk(records: readonly EvtxRecord[]): Uint8Array {
  const chunk = new Uint8Array(65_536);
  let at = 512;
  let template = 0;
  for (const record of records) {
    const event = eventOf(record);
    const values: EvtxValue[] = [];
    const body = at + 24 + 14;
    const definition = record.sameTemplate ? [] : templateAt(body, event);
    collect(event, values);
    if (!record.sameTemplate) template = body;
    const described = values.flatMap(({ type, bytes }) => [...little(bytes.length, 2), type, 0]);
    const xml = [0x0f, 1, 1, 0, 0x0c, 1, ...little(77, 4), ...little(template, 4), ...definition];
    xml.push(...little(values.length, 4), ...described, ...values.flatMap(({ bytes }) => bytes), 0);
    const size = Math.ceil((24 + xml.length + 4) / 8) * 8;
    const head = [0x2a, 0x2a, 0, 0, ...little(size, 4), ...little(record.id, 8), ...little(someTime, 8)];
    chunk.set([...head, ...xml], at);
    chunk.set(little(size, 4), at + size - 4);
    at += size;
  }
  const [first, last] = [records[0]?.id ?? 0, records.at(-1)?.id ?? 0];
  chunk.set(new TextEncoder().encode('ElfChnk'));
  chunk.set(
    [first, last, first, last].flatMap((id) => little(id, 8)),
    8,
  );
  chunk.set([...little(128, 4), ...little(at, 4), ...little(at, 4)], 40);
  return chunk;
}

function eventOf({
  id,
  eventId = 7,
  level = 4,
  keywords = 0x8000_0000_0000_0000n,
  time = someTime,
  more = [],
}: EvtxRecord): Element {
  const system: Element[] = [
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

/** The values in the order in which the template asks for them. */
function collect({ attributes = {}, content = '' }: Element, values: EvtxValue[]): void {
  for (const value of Object.values(attributes)) if (typeof value !== 'string') values.push(value);
  if (typeof content === 'string') return;
  if ('type' in content) values.push(content);
  else for (const element of content) collect(element, values);
}

function templateAt(at: number, event: Element): number[] {
  const out: number[] = [0x0f, 1, 1, 0];
  let next = 0;

  function name(word: string): void {
    out.push(...little(at + 24 + out.length + 4, 4), 0, 0, 0, 0, 0, 0, ...little(word.length, 2), ...utf16(word), 0, 0);
  }
  function value(content: string | EvtxValue): void {
    if (typeof content === 'string') out.push(0x05, 0x01, ...little(content.length, 2), ...utf16(content));
    else out.push(0x0e, ...little(next++, 2), content.type || 0x01);
  }
  function element({ name: tag, attributes = {}, content = '' }: Element): void {
    const named = Object.entries(attributes);
    out.push(named.length > 0 ? 0x41 : 0x01, 0xff, 0xff, 0, 0, 0, 0);
    name(tag);
    if (named.length > 0) out.push(0, 0, 0, 0);
    for (const [attribute, given] of named) {
      out.push(0x06);
      name(attribute);
      value(given);
    }
    out.push(0x02);
    if (typeof content !== 'string' && !('type' in content)) content.forEach(element);
    else if (content !== '') value(content);
    out.push(0x04);
  }

  element(event);
  out.push(0);
  return [0, 0, 0, 0, ...Array<number>(16).fill(9), ...little(out.length, 4), ...out];
}
