import type { EventRecord } from '../../model/event.ts';

/** A number of 64 bits in two halves, each an unsigned number of 32 bits. */
export interface Print {
  readonly high: number;
  readonly low: number;
}

/** Messages of two forms are compared up to here: an event is known by its beginning, and it is asked of every event. */
const looksLength = 512;

const briefSteps = 64;

/** Stands for all that an export says of an event but its place. */
export function printOfRow(event: EventRecord): Print {
  const { provider, eventId, level, time, computer, channel, message, data } = event;
  let print = mix(start, provider.toLowerCase());
  print = mix(print, `${eventId} ${level} ${time.utc ?? time.raw}`);
  print = mix(print, computer.toLowerCase());
  print = mix(print, channel.toLowerCase());
  return mix(print, message === '' ? JSON.stringify(data) : message);
}

/** Stands for what every form says of an event, spaces and line breaks aside: provider, id and message. */
export function printOfLooks({ provider, eventId, message }: EventRecord): Print {
  return mixWords(mix(start, `${provider.toLowerCase()} ${eventId}`), message, looksLength);
}

/** Stands for a text of any length. */
export function printOfName(name: string): Print {
  return mix(start, name);
}

/** The print of the same thing with a number: a time, or how often it was seen. */
export function printWith({ high, low }: Print, number: number): Print {
  return { high: stir(high ^ Math.imul(number, 0x9e3779b1)), low: stir(low ^ Math.imul(number, 0x27d4eb2f)) };
}

/** 16 bits for what an event says, from a few of its characters: enough to tell two records of one id apart. */
export function briefPrint({ message, data }: EventRecord): number {
  const text = message === '' ? Object.values(data).join(' ') : message;
  const step = Math.ceil(text.length / briefSteps);
  let hash = text.length;
  for (let at = 0; at < text.length; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stir(hash) & 0xffff;
}

const start: Print = { high: 0x811c9dc5, low: 0x01000193 };

function mix(print: Print, text: string): Print {
  let { high, low } = print;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
  }
  return { high: stir(high ^ text.length), low: stir(low ^ text.length) };
}

/** The same for the beginning of a text, without its spaces. No words are made of it: that took half of the time. */
function mixWords(print: Print, text: string, most: number): Print {
  let { high, low } = print;
  const end = Math.min(text.length, most);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) continue;
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
  }
  return { high: stir(high), low: stir(low) };
}

/** What `\s` means in a pattern. */
function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 9 && unit <= 13);
  return unit === 0xa0 || (unit >= 0x1680 && otherSpaces.includes(String.fromCharCode(unit)));
}

const otherSpaces =
  '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

/** Lets every bit have a say in every other one, so that any few of them will do. */
function stir(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
