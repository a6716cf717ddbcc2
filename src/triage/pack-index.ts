import { canonicalCode } from '../model/code.ts';
import type { EventRecord } from '../model/event.ts';
import { type CatalogueEvent, type DiagnosticCode, type Pack, subjectKinds } from '../model/pack.ts';
import type { SubjectKind } from '../model/pack.ts';
import { type CodeTable, codeTable, sharedCodes } from './code-table.ts';
import { type EventTest, eventTest } from './event-fits.ts';
import { ownCopy } from '../read/own-copy.ts';

/** What a data name of the product stands for, and how well: of several names for one thing the lowest rank counts. */
export interface DataRole {
  readonly of: Exclude<SubjectKind, 'hosts'> | 'code';
  readonly rank: number;
}

/** A pack made ready to look things up in. Codes that it does not list itself are those of the shared tables. */
export interface PackIndex {
  readonly pack: Pack;
  /** The row of the event table that speaks for an event. */
  entryOf(event: Pick<EventRecord, 'eventId' | 'provider' | 'level' | 'data'>): CatalogueEvent | undefined;
  /** True when a row of this id asks for more than the id: a provider, a level or data. */
  asksForMore(id: number): boolean;
  /** The first row of an id, whatever else it asks for. */
  event(id: number): CatalogueEvent | undefined;
  code(canonical: string): DiagnosticCode | undefined;
  /** True when the code stands in the pack's own table. */
  owns(canonical: string): boolean;
  /** The canonical code of a spelling, odd ones from the pack's aliases included; null when it is no code. */
  canonical(written: string): string | null;
  roleOf(dataName: string): DataRole | null;
  /** The part of the product that an event is about, by the first of its names; empty where none is named. */
  partOf(event: Pick<EventRecord, 'provider' | 'data'>): string;
}

/** Finds the pack that speaks for an event: by provider, else by channel; null when none does. */
export type FindPack = (
  event: Pick<EventRecord, 'provider' | 'channel' | 'eventId' | 'level' | 'data'>,
) => PackIndex | null;

/** The same for a whole run, with what may be remembered of it. */
export interface PackFinder extends FindPack {
  /** True when provider, channel, id and level alone say what an event is: no row of a table asks for its data. */
  isPlain(event: Pick<EventRecord, 'provider' | 'channel' | 'eventId'>): boolean;
  /** All packs, in the order in which they were given. */
  readonly indexes: readonly PackIndex[];
}

/**
 * Of two packs that name the same provider the first one given speaks; of those that share a provider of the whole machine,
 * the first one whose table has a row that fits the event.
 */
export function createPackFinder(packs: readonly Pack[]): PackFinder {
  const byProvider = new Map<string, PackIndex>();
  const byShared = new Map<string, PackIndex[]>();
  const byChannel = new Map<string, PackIndex>();
  const shared = sharedCodes(packs);
  const indexes = packs.map((pack) => indexPack(pack, shared));
  for (const index of indexes) {
    const { sharedProviders, providers, channels } = index.pack;
    const everyones = new Set(sharedProviders.map((name) => name.toLowerCase()));
    for (const name of everyones) byShared.set(name, [...(byShared.get(name) ?? []), index]);
    for (const name of providers) {
      if (!everyones.has(name.toLowerCase())) setOnce(byProvider, name.toLowerCase(), index);
    }
    for (const name of channels) setOnce(byChannel, name.toLowerCase(), index);
  }
  const ownOf = ({ provider, channel }: Pick<EventRecord, 'provider' | 'channel'>) =>
    byProvider.get(provider.toLowerCase()) ?? byChannel.get(channel.toLowerCase()) ?? null;
  const find = (event: Parameters<PackFinder>[0]) => {
    const sharing = byShared.get(event.provider.toLowerCase())?.find((index) => index.entryOf(event) !== undefined);
    return sharing ?? ownOf(event);
  };
  const isPlain = (event: Parameters<PackFinder['isPlain']>[0]) =>
    !byShared.has(event.provider.toLowerCase()) && !ownOf(event)?.asksForMore(event.eventId);
  return Object.assign(find, { isPlain, indexes });
}

/** `shared`: codes that explain what the pack does not list. */
export function indexPack(pack: Pack, shared: CodeTable = sharedCodes([])): PackIndex {
  const rows = rowsOf(pack);
  const own = codeTable(pack.codes);
  const roles = rolesOf(pack);
  return {
    pack,
    entryOf: (event) => rows.get(event.eventId)?.find(({ fits }) => fits === null || fits(event))?.row,
    asksForMore: (id) => rows.get(id)?.some(({ fits }) => fits !== null) ?? false,
    event: (id) => rows.get(id)?.[0]?.row,
    code: (canonical) => own.code(canonical) ?? shared.code(canonical),
    owns: (canonical) => own.code(canonical) !== undefined,
    canonical: rememberSpellings((written) => {
      const code = canonicalCode(written);
      const listed = code !== null && own.code(code) ? code : undefined;
      return own.aliasOf(written) ?? listed ?? shared.aliasOf(written) ?? code;
    }),
    partOf: partFinder(pack),
    roleOf: rememberSpellings((dataName) => roles.get(dataName.toLowerCase()) ?? null),
  };
}

/** The rows of each id in the order of the table; those that have it as an alias come last. */
function rowsOf({ events, sharedProviders }: Pack): ReadonlyMap<number, readonly Row[]> {
  const rows = new Map<number, Row[]>();
  const tested = events.map((row) => ({ row, fits: eventTest(row, sharedProviders) }));
  const give = (id: number, row: Row) => rows.set(id, [...(rows.get(id) ?? []), row]);
  for (const one of tested) give(one.row.id, one);
  for (const one of tested) for (const id of one.row.aliasIds) give(id, one);
  return rows;
}

interface Row {
  readonly row: CatalogueEvent;
  readonly fits: EventTest | null;
}

function partFinder({ parts }: Pack): PackIndex['partOf'] {
  if (parts.length === 0) return () => '';
  const firsts = new Map(parts.flatMap((names) => names.map((name) => [name.toLowerCase(), names[0] ?? ''])));
  return ({ provider, data }) => {
    const named = [provider, ...Object.values(data)].find((name) => firsts.has(name.trim().toLowerCase()));
    return named === undefined ? '' : (firsts.get(named.trim().toLowerCase()) ?? '');
  };
}

function rolesOf(pack: Pack): Map<string, DataRole> {
  const roles = new Map<string, DataRole>();
  const give = (of: DataRole['of'], names: readonly string[]) => {
    for (const [rank, name] of names.entries()) roles.set(name.toLowerCase(), { of, rank });
  };
  give('code', pack.codeFields);
  for (const kind of subjectKinds) if (kind !== 'hosts') give(kind, pack.subjects[kind] ?? []);
  return roles;
}

/** More spellings than a product has, and longer than they are. */
const mostSpellings = 4096;
const longestSpelling = 100;

/** What was found for a spelling is found again without minding its case once more: half the work of reading the data. */
function rememberSpellings<Value>(find: (spelling: string) => Value): (spelling: string) => Value {
  const known = new Map<string, Value>();
  return (spelling) => {
    const before = known.get(spelling);
    if (before !== undefined) return before;
    const found = find(spelling);
    if (known.size < mostSpellings && spelling.length <= longestSpelling) known.set(ownCopy(spelling), found);
    return found;
  };
}

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
