import type { EventTime, Level } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { addPayload } from '../fields/json-payload.ts';
import type { FormReader } from '../form-reader.ts';
import type { Ledger, Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { createBlockCutter } from '../text/cut-blocks.ts';
import { rewritten } from '../time/event-time.ts';
import type { TimeReader } from '../time/time-reader.ts';

/** What Configuration Manager writes for the kinds of its entries. */
const levels: ReadonlyMap<string, Level> = new Map([
  ['1', 'information'],
  ['2', 'warning'],
  ['3', 'error'],
]);

/** The id of events of a form that has none. Windows and .NET write it for events that were given no id. */
const noEventId = 0;

// The tail is short, and is looked for from the end of the message on only.
const tail = /^\]LOG\]!>\s*<((?:[^<>"]{0,200}"[^"]{0,2000}"){0,20}[^<>"]{0,200})>/;

const clock = /^(\d{1,2}:\d{2}:\d{2}(?:\.\d{1,9})?)([+-]\d{1,4})?$/;

/**
 * Reads the logs of Configuration Manager and of the Intune client that CMTrace shows:
 * `<![LOG[text]LOG]!><time="19:33:19.766-330" date="11-28-2014" component="..." type="1" ...>`.
 *
 * The component is the provider. This form has no event ids: `eventId` is 0 for every entry, the number that Windows
 * itself shows for an event without one, and nothing is made up from the source file or the text. Entries of one component
 * are therefore told apart by level and message only. Behind the time may stand a bias in minutes, which is added to it
 * to get UTC (-330 is UTC+5:30); a time without one is local. `type` 0 says nothing about the level.
 */
export function createCmtraceReader(ledger: Ledger, times: TimeReader): FormReader {
  return createBlockCutter(/<!\[LOG\[/g, {
    block(text, where, last) {
      const end = text.indexOf(']LOG]!>');
      const attributes = end < 0 ? undefined : tail.exec(text.slice(end, end + 50_000))?.[1];
      if (attributes !== undefined) takeEntry(text.slice('<![LOG['.length, end), attributes, where, ledger, times);
      else if (last) ledger.lost('record-cut', where);
      else ledger.lost('record-broken', where, { reason: 'interrupted' });
    },
    tooLarge: (where) => ledger.lost('record-too-large', where, { limit: limits.recordSize }),
  });
}

function takeEntry(message: string, attributes: string, where: Where, ledger: Ledger, times: TimeReader): void {
  const values = new Map([...attributes.matchAll(/(\w{1,30})="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const field = (name: string): string => cleanText(values.get(name) ?? '').trim();
  const type = field('type');
  const level = levels.get(type);
  if (!level && type !== '' && type !== '0') ledger.once('level-unknown', { word: quoted(type) }, where);

  const text = cleanText(message).trim();
  const data = createEventData();
  for (const name of ['context', 'thread', 'file']) if (field(name) !== '') data.add(name, field(name));
  addPayload(data, text);
  ledger.event({
    provider: field('component'),
    channel: '',
    computer: '',
    eventId: noEventId,
    level: level ?? 'unknown',
    time: readTime(field('date'), field('time'), where, times),
    message: text,
    data: data.toRecord(),
    place: { input: ledger.input, ...where },
  });
}

function readTime(date: string, time: string, where: Where, times: TimeReader): EventTime {
  const raw = `${date} ${time}`;
  const [, hours, bias] = clock.exec(time) ?? [];
  const [, month, day, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(date) ?? [];
  if (!hours || !month || !day || !year) return rewritten(times.stored('', where), raw);
  const civil = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hours.padStart(8, '0')}`;
  if (bias === undefined) return rewritten(times.local(civil, 'ymd', where), raw);
  return rewritten(times.stored(civil + offsetOf(Number(bias)), where), raw);
}

/** ISO 8601 counts the offset the other way round. */
function offsetOf(bias: number): string {
  const minutes = Math.abs(bias);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${bias > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
