import type { Pack } from '../../model/pack.ts';

export function listsEvent({ events }: Pack, id: number): boolean {
  return events.some((event) => event.id === id || event.aliasIds.includes(id));
}

/** The shared tables explain codes for every pack. */
export function listsCode(pack: Pack, code: string, all: readonly Pack[]): boolean {
  const tables = [pack, ...all.filter(({ shared }) => shared)];
  return tables.some(({ codes }) => codes.some((entry) => entry.code === code));
}
