import type { TimeBasis } from '../model/event.ts';
import type { InputForm } from '../model/form.ts';
import type { Input } from '../model/input.ts';
import { decode } from './bytes/decode.ts';
import { type Encoding, encodingOf } from './bytes/encoding.ts';
import { decodeStart } from './bytes/fits.ts';
import { guessEncoding } from './bytes/guess-encoding.ts';
import { type OpenBytes, openBytes } from './bytes/open-bytes.ts';
import type { EventSink } from './event-sink.ts';
import { createEvtxReader } from './evtx/read-evtx.ts';
import type { BytesReader, FormReader } from './form-reader.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Parser } from './parser.ts';
import { readerOfForm } from './reader-of-form.ts';
import { unreadKinds } from './recognise/kinds.ts';
import { type Recognised, recogniseText } from './recognise/recognise-text.ts';
import { beginsEvtx, kindBySignature } from './recognise/signatures.ts';
import { hasEvents, noteColumnMissing } from './table/missing-column.ts';
import { type TableFacts, tableFacts } from './table/table-facts.ts';
import { createTableReader } from './table/read-table.ts';
import type { DateOrder } from './time/date-order.ts';
import { createTimeReader, type TimeReader } from './time/time-reader.ts';
import { untilStopped } from './until-stopped.ts';

export type { EventSink } from './event-sink.ts';

export interface ReadOptions {
  /** IANA zone of times that carry none. When absent they are read as UTC and a problem says so. */
  readonly timeZone?: string;
  /** The encoding of every text, whatever its bytes say: a WHATWG label. */
  readonly encoding?: string;
  /** Which number of a date is the day, where a date does not show it by a year in front. Else each file is judged. */
  readonly dateOrder?: DateOrder;
  /** Default `fast`. */
  readonly parser?: Parser;
  /** Stops the reading after the chunk at hand. */
  readonly signal?: AbortSignal;
}

export interface ReadOutcome {
  /** Null: not an event log, or nothing in it; a problem says why. */
  readonly form: InputForm | null;
  /** WHATWG label; null when nothing was decoded. */
  readonly encoding: string | null;
  readonly records: number;
  readonly unreadable: number;
  readonly timeBasis: TimeBasis;
  /** The signal came before the end of the input. */
  readonly stopped: boolean;
  /** Null: it is no table. */
  readonly table: TableFacts | null;
}

/**
 * Reads one input to its end, piece by piece: memory does not grow with the file. Never throws for what the content is,
 * nor for what the system refuses; throws a `RangeError` when the time zone or the encoding of the options does not exist.
 */
export async function readInput(input: Input, options: ReadOptions, sink: EventSink): Promise<ReadOutcome> {
  const ledger = createLedger(input.name, sink);
  const times = createTimeReader(options.timeZone, ledger, options.dateOrder);
  const given = options.encoding === undefined ? null : encodingOf(new TextDecoder(options.encoding).encoding);
  let stopped = false;
  const onStop = (): void => {
    stopped = true;
    ledger.stop();
  };
  const bytes = await openBytes(options.signal ? untilStopped(input, options.signal, onStop) : input);
  try {
    if (beginsEvtx(bytes.sample)) {
      await readBytes(bytes, await createEvtxReader(ledger, times));
      noteProblems(bytes, ledger);
      if (ledger.isSilent()) ledger.note('no-events');
      return { form: 'evtx', encoding: null, stopped, table: null, ...ledger.close() };
    }
    const found = recogniseBytes(bytes.sample, given);
    const table = found && 'table' in found.content ? tableFacts(found.content.table) : null;
    const read = found && readerOf(found.content, ledger, times, options.parser ?? 'fast');
    const encoding = found?.encoding && read ? await readAll(bytes, found.encoding, read, ledger) : found?.encoding;
    if (!noteProblems(bytes, ledger) && !found) ledger.note('file-empty');
    if (read && ledger.isSilent()) ledger.note('no-events');
    return { form: read?.form ?? null, encoding: encoding?.label ?? null, stopped, table, ...ledger.close() };
  } finally {
    await bytes.close();
  }
}

interface Found {
  /** Null: no text. */
  readonly encoding: Encoding | null;
  readonly content: Recognised;
}

/** What an input begins with. Null: there is nothing. `given`: the encoding, if it is told. */
export function recogniseBytes(sample: Uint8Array, given: Encoding | null): Found | null {
  if (sample.length === 0) return null;
  const kind = kindBySignature(sample);
  if (kind) return { encoding: null, content: { kind } };
  const encoding = given ?? guessEncoding(sample);
  return { encoding, content: recogniseText(decodeStart(sample, encoding.label), sample) };
}

/** The reader for what was recognised; null, with the reason in the ledger, when it is not read. */
function readerOf(
  content: Recognised,
  ledger: Ledger,
  times: TimeReader,
  parser: Parser,
): { readonly form: InputForm; readonly reader: FormReader } | null {
  if ('form' in content) return { form: content.form, reader: readerOfForm(content.form, ledger, times, parser) };
  if ('table' in content) {
    const { layout, headings } = content.table;
    if (hasEvents(layout))
      return { form: layout.form, reader: createTableReader(content.table, ledger, times, parser) };
    noteColumnMissing(layout, headings, ledger);
  } else if ('kind' in content) {
    ledger.note('file-kind-not-read', { kind: content.kind, instead: unreadKinds[content.kind] });
  } else {
    if (content.found === '') ledger.note('file-empty');
    else ledger.note('file-not-event-log', { found: content.found });
  }
  return null;
}

/** What a crash or a stopped copy leaves in a text; tables tell of it themselves. */
const nulRun = '\0'.repeat(16);

/** Returns the encoding that the text turned out to have. */
async function readAll(
  bytes: OpenBytes,
  first: Encoding,
  { form, reader }: { readonly form: InputForm; readonly reader: FormReader },
  ledger: Ledger,
): Promise<Encoding> {
  let encoding = first;
  const noteGuess = (): void => ledger.once('encoding-guessed', { encoding: encoding.label });
  const settled = (found: Encoding): void => {
    encoding = found;
    if (encoding.guessed) noteGuess();
  };
  settled(first);
  for await (const { text, isAscii } of decode(bytes.all, first, { settled, replaced: noteGuess }, reader.recordEnd)) {
    if (form !== 'event-viewer-text' && !form.endsWith('-csv') && text.includes(nulRun)) ledger.once('nuls-left-out');
    reader.take(text, isAscii);
  }
  reader.end();
  return encoding;
}

async function readBytes(bytes: OpenBytes, reader: BytesReader): Promise<void> {
  for await (const part of bytes.all) reader.take(part);
  reader.end();
}

/** True when something stood between the bytes and the reader, which is then told. */
function noteProblems(bytes: OpenBytes, ledger: Ledger): boolean {
  const problems = bytes.problems();
  for (const { code, args } of problems) ledger.note(code, args);
  return problems.length > 0;
}
