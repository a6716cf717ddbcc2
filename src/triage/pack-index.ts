import { canonicalCode } from '../model/code.ts';
import type { EventRecord } from '../model/event.ts';
import { type CatalogueEvent, type DiagnosticCode, type Pack, subjectKinds } from '../model/pack.ts';
import type { SubjectKind } from '../model/pack.ts';
import { type CodeTable, codeTable, sharedCodes } from './code-table.ts';

/** What a data name of the product stands for, and how well: of several names for one thing the lowest rank counts. */
export interface DataRole {
  readonly of: Exclude<SubjectKind, 'hosts'> | 'code';
  readonly rank: number;
}

/** A pack made ready to look things up in. Codes that it does not list itself are those of the shared tables. */
export interface PackIndex {
  readonly pack: Pack;
  event(id: number): CatalogueEvent | undefined;
  code(canonical: string): DiagnosticCode | undefined;
  /** True when the code stands in the pack's own table. */
  owns(canonical: string): boolean;
  /** The canonical code of a spelling, odd ones from the pack's aliases included; null when it is no code. */
  canonical(written: string): string | null;
  roleOf(dataName: string): DataRole | null;
}

/** Finds the pack that speaks for an event: by provider, else by channel; null when none does. */
export type PackFinder = (event: Pick<EventRecord, 'provider' | 'channel'>) => PackIndex | null;

/** Of two packs that name the same provider the first one given speaks. */
export function createPackFinder(packs: readonly Pack[]): PackFinder {
  const byProvider = new Map<string, PackIndex>();
  const byChannel = new Map<string, PackIndex>();
  const shared = sharedCodes(packs);
  for (const pack of packs) {
    const index = indexPack(pack, shared);
    for (const name of pack.providers) setOnce(byProvider, name.toLowerCase(), index);
    for (const name of pack.channels) setOnce(byChannel, name.toLowerCase(), index);
  }
  return ({ provider, channel }) =>
    byProvider.get(provider.toLowerCase()) ?? byChannel.get(channel.toLowerCase()) ?? null;
}

/** `shared`: codes that explain what the pack does not list. */
export function indexPack(pack: Pack, shared: CodeTable = sharedCodes([])): PackIndex {
  const events = new Map<number, CatalogueEvent>();
  for (const event of pack.events) for (const id of event.aliasIds) events.set(id, event);
  for (const event of pack.events) events.set(event.id, event);
  const own = codeTable(pack.codes);
  const roles = rolesOf(pack);
  return {
    pack,
    event: (id) => events.get(id),
    code: (canonical) => own.code(canonical) ?? shared.code(canonical),
    owns: (canonical) => own.code(canonical) !== undefined,
    canonical(written) {
      const code = canonicalCode(written);
      const listed = code !== null && own.code(code) ? code : undefined;
      return own.aliasOf(written) ?? listed ?? shared.aliasOf(written) ?? code;
    },
    roleOf: (dataName) => roles.get(dataName.toLowerCase()) ?? null,
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
