import type { Pack } from '../../model/pack.ts';

export function listsEvent({ events }: Pack, id: number): boolean {
  return events.some((event) => event.id === id || event.aliasIds.includes(id));
}

export function listsCode({ codes }: Pack, code: string): boolean {
  return codes.some((entry) => entry.code === code);
}
