import { canonicalCode } from '../model/code.ts';
import type { EventRecord } from '../model/event.ts';
import { type CatalogueEvent, type DiagnosticCode, type Pack, subjectKinds } from '../model/pack.ts';
import type { SubjectKind } from '../model/pack.ts';
import { type CodeTable, codeTable, sharedCodes } from './code-table.ts';
import { type EventTest, eventTest } from './event-fits.ts';

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
export type PackFinder = (
  event: Pick<EventRecord, 'provider' | 'channel' | 'eventId' | 'level' | 'data'>,
) => PackIndex | null;

/**
 * Of two packs that name the same provider the first one given speaks; of those that share a provider of the whole machine,
 * the first one whose table has a row that fits the event.
 */
export function createPackFinder(packs: readonly Pack[]): PackFinder {
  const byProvider = new Map<string, PackIndex>();
  const byShared = new Map<string, PackIndex[]>();
  const byChannel = new Map<string, PackIndex>();
  const shared = sharedCodes(packs);
  for (const pack of packs) {
    const index = indexPack(pack, shared);
    const everyones = new Set(pack.sharedProviders.map((name) => name.toLowerCase()));
    for (const name of everyones) byShared.set(name, [...(byShared.get(name) ?? []), index]);
    for (const name of pack.providers) {
      if (!everyones.has(name.toLowerCase())) setOnce(byProvider, name.toLowerCase(), index);
    }
    for (const name of pack.channels) setOnce(byChannel, name.toLowerCase(), index);
  }
  return (event) => {
    const provider = event.provider.toLowerCase();
    const own = byProvider.get(provider);
    if (own) return own;
    const sharing = byShared.get(provider)?.find((index) => index.entryOf(event) !== undefined);
    return sharing ?? byChannel.get(event.channel.toLowerCase()) ?? null;
  };
}

/** `shared`: codes that explain what the pack does not list. */
export function indexPack(pack: Pack, shared: CodeTable = sharedCodes([])): PackIndex {
  const rows = rowsOf(pack);
  const own = codeTable(pack.codes);
  const roles = rolesOf(pack);
  return {
    pack,
    entryOf: (event) => rows.get(event.eventId)?.find(({ fits }) => fits === null || fits(event))?.row,
    event: (id) => rows.get(id)?.[0]?.row,
    code: (canonical) => own.code(canonical) ?? shared.code(canonical),
    owns: (canonical) => own.code(canonical) !== undefined,
    canonical(written) {
      const code = canonicalCode(written);
      const listed = code !== null && own.code(code) ? code : undefined;
      return own.aliasOf(written) ?? listed ?? shared.aliasOf(written) ?? code;
    },
    partOf: partFinder(pack),
    roleOf: (dataName) => roles.get(dataName.toLowerCase()) ?? null,
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

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
