import { canonicalCode } from '../model/code.ts';
import type { EventRecord } from '../model/event.ts';
import { type CatalogueEvent, type DiagnosticCode, type Pack, subjectKinds } from '../model/pack.ts';
import type { SubjectKind } from '../model/pack.ts';
import { ownCopy } from '../read/own-copy.ts';

/** What a data name of the product stands for, and how well: of several names for one thing the lowest rank counts. */
export interface DataRole {
  readonly of: Exclude<SubjectKind, 'hosts'> | 'code';
  readonly rank: number;
}

/** A pack made ready to look things up in. */
export interface PackIndex {
  readonly pack: Pack;
  event(id: number): CatalogueEvent | undefined;
  code(canonical: string): DiagnosticCode | undefined;
  /** The canonical code of a spelling, odd ones from the pack's aliases included; null when it is no code. */
  canonical(written: string): string | null;
  roleOf(dataName: string): DataRole | null;
}

/** Finds the pack that speaks for an event: by provider, else by channel; null when none does. */
export interface PackFinder {
  (event: Pick<EventRecord, 'provider' | 'channel'>): PackIndex | null;
  /** All packs, in the order in which they were given. */
  readonly indexes: readonly PackIndex[];
}

/** Of two packs that name the same provider the first one given speaks. */
export function createPackFinder(packs: readonly Pack[]): PackFinder {
  const byProvider = new Map<string, PackIndex>();
  const byChannel = new Map<string, PackIndex>();
  const indexes = packs.map(indexPack);
  for (const index of indexes) {
    for (const name of index.pack.providers) setOnce(byProvider, name.toLowerCase(), index);
    for (const name of index.pack.channels) setOnce(byChannel, name.toLowerCase(), index);
  }
  const find = ({ provider, channel }: Pick<EventRecord, 'provider' | 'channel'>) =>
    byProvider.get(provider.toLowerCase()) ?? byChannel.get(channel.toLowerCase()) ?? null;
  return Object.assign(find, { indexes });
}

/** Also used to explain a pack without any log. */
export function indexPack(pack: Pack): PackIndex {
  const events = new Map<number, CatalogueEvent>();
  for (const event of pack.events) for (const id of event.aliasIds) events.set(id, event);
  for (const event of pack.events) events.set(event.id, event);
  const codes = new Map(pack.codes.map((code) => [code.code, code]));
  const aliases = new Map(pack.codes.flatMap((code) => code.aliases.map((alias) => [alias.toLowerCase(), code.code])));
  const roles = rolesOf(pack);
  return {
    pack,
    event: (id) => events.get(id),
    code: (canonical) => codes.get(canonical),
    canonical: rememberSpellings((written) => aliases.get(written.trim().toLowerCase()) ?? canonicalCode(written)),
    roleOf: rememberSpellings((dataName) => roles.get(dataName.toLowerCase()) ?? null),
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
