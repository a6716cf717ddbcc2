import type { EventRecord } from '../../model/event.ts';
import { type Print, printOfLooks, printWith } from './fingerprint.ts';
import { createOwnedPrints } from './owned-prints.ts';
import { thresholds, zones } from './thresholds.ts';

/** Events of an input that look like those of another one. */
export interface Resemblance {
  /** The number of the input that most of them look like. */
  readonly other: number;
  readonly events: number;
}

export interface LookAlikes {
  beginInput(): void;
  /** An event that counts; `nameless` when it names no record. */
  add(event: EventRecord, nameless: boolean): void;
  endInput(): Resemblance | null;
  /** What one input left here, for others to adopt; not to be used before. */
  share(): LooksShare;
  /** Takes over an input that names all its records. False, and nothing was done, where it has to be compared event by event. */
  adopt(share: LooksShare): boolean;
}

/** What is remembered of one input. */
export interface LooksShare {
  readonly source: Source;
  readonly isUnsure: boolean;
  readonly prints: Uint32Array;
  readonly size: number;
}

interface Source {
  nameless: number;
  named: number;
  /** Of all events; null when they name several. */
  computer: string | null;
}

/**
 * Notices that one log was given in two forms, one of which names no records: nothing can then be left out, but it can
 * be said. Events look alike when provider, id, second and the beginning of the message agree. Local times are tried in
 * whole quarters of an hour; the one difference that fits most events is taken, so of a log that spans a change of the
 * clocks only the larger part is found. Past `alikeRemembered` events no more are remembered.
 */
export function createLookAlikes(): LookAlikes {
  const looks = createOwnedPrints();
  const sources: Source[] = [];
  let unsureBefore = false;
  let unsure = false;
  let search = emptySearch();

  function compare(source: Source, print: Print, second: number, nameless: boolean): void {
    const input = sources.length;
    const probe = (quarters: number): void => {
      const other = looks.ownerOf(printWith(print, second + quarters * zones.quarterSeconds));
      if (other === 0 || other === input || !(nameless || isNameless(sources[other - 1]))) return;
      noteHit(search, other, quarters);
    };
    const looked = source.nameless + source.named;
    if (!unsure && !unsureBefore) probe(0);
    else if (looked <= thresholds.alikeFirst || looked % thresholds.alikeEvery === 0) {
      for (let quarters = -zones.quarters; quarters <= zones.quarters; quarters += 1) probe(quarters);
    } else probe(search.best);
  }

  return {
    beginInput() {
      unsureBefore ||= unsure;
      unsure = false;
      search = emptySearch();
      sources.push({ nameless: 0, named: 0, computer: '' });
    },

    add(event, nameless) {
      const source = sources.at(-1);
      const { ms, basis } = event.time;
      if (!source || ms === null) return;
      source[nameless ? 'nameless' : 'named'] += 1;
      source.computer = commonName(source.computer, event.computer.toLowerCase());
      unsure ||= basis === 'assumed-local';
      const second = Math.floor(ms / 1000);
      const print = printOfLooks(event);
      if (sources.length > 1) compare(source, print, second, nameless);
      if (looks.size() < thresholds.alikeRemembered) looks.claim(printWith(print, second), sources.length, 'first');
    },

    endInput() {
      const source = sources.at(-1);
      if (!source) return null;
      const alike = [...search.hits]
        .map(([other, hits]) => ({ other, events: Math.max(...hits) }))
        .filter(({ other }) => !otherComputers(source, sources[other - 1]))
        .toSorted((one, two) => two.events - one.events);
      // A nameless export may repeat several others, each in part; a named one is held against each nameless one.
      if (isNameless(source)) return resemblance(alike[0]?.other, sum(alike), source);
      return alike.map(({ other, events }) => resemblance(other, events, sources[other - 1])).find(Boolean) ?? null;
    },

    share: () => ({
      source: sources[0] ?? { nameless: 0, named: 0, computer: '' },
      isUnsure: unsure,
      prints: looks.cells(),
      size: looks.size(),
    }),

    adopt({ source, isUnsure, prints, size }) {
      if (source.nameless > 0 || sources.some(isNameless)) return false;
      if (looks.size() + size > thresholds.alikeRemembered) return false;
      unsureBefore ||= unsure;
      unsure = isUnsure;
      search = emptySearch();
      sources.push({ ...source });
      for (let at = 0; at < prints.length; at += 2) {
        const [high = 0, low = 0] = [prints[at], prints[at + 1]];
        if (low !== 0) looks.claim({ high, low }, sources.length, 'first');
      }
      return true;
    },
  };
}

function resemblance(other: number | undefined, events: number, nameless: Source | undefined): Resemblance | null {
  if (other === undefined || !nameless || !isNameless(nameless)) return null;
  const enough = events >= thresholds.alikeEvents && events >= thresholds.alikeShare * nameless.nameless;
  return enough ? { other, events } : null;
}

/** How often events of one input were found in the others, by input and by quarters of an hour between their clocks. */
interface Search {
  readonly hits: Map<number, Uint32Array>;
  readonly votes: Uint32Array;
  best: number;
}

function emptySearch(): Search {
  return { hits: new Map(), votes: new Uint32Array(2 * zones.quarters + 1), best: 0 };
}

function noteHit(search: Search, other: number, quarters: number): void {
  const { hits, votes } = search;
  const at = quarters + zones.quarters;
  const own = hits.get(other) ?? new Uint32Array(votes.length);
  own[at] = (own[at] ?? 0) + 1;
  hits.set(other, own);
  votes[at] = (votes[at] ?? 0) + 1;
  if ((votes[at] ?? 0) > (votes[search.best + zones.quarters] ?? 0)) search.best = quarters;
}

function isNameless(source: Source | undefined): boolean {
  return source !== undefined && source.nameless > source.named;
}

function otherComputers(one: Source, other: Source | undefined): boolean {
  return Boolean(one.computer && other?.computer && one.computer !== other.computer);
}

function commonName(before: string | null, name: string): string | null {
  return before === '' || before === name ? name : null;
}

function sum(alike: readonly Resemblance[]): number {
  return alike.reduce((total, { events }) => total + events, 0);
}
