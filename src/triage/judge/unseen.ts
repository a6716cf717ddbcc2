import type { Incident } from '../correlate/incident.ts';
import type { MissingRecords } from '../duplicates/missing-records.ts';
import type { Stretch } from './places.ts';

/** A stretch of time of one server of which records are known to be missing: what was logged in it nobody can say. */
export interface Unseen extends Stretch {
  /** Lower case. */
  readonly host: string;
}

/** The stretches between the records around what is missing, where both have a time. */
export function unseenIn(missing: readonly MissingRecords[]): readonly Unseen[] {
  return missing.flatMap(({ code, args }) => {
    const [from, to] =
      code === 'log-cleared' ? [args['olderTime'], args['newerTime']] : [args['beforeTime'], args['afterTime']];
    const [firstMs, lastMs] = [Date.parse(String(from)), Date.parse(String(to))];
    if (Number.isNaN(firstMs) || Number.isNaN(lastMs)) return [];
    return [{ host: String(args['computer']).toLowerCase(), firstMs, lastMs }];
  });
}

/** The incidents without the silences that missing records may explain. One that has none left is no incident. */
export function heardOf(incidents: readonly Incident[], unseen: readonly Unseen[]): readonly Incident[] {
  return incidents.flatMap((incident) => {
    if (!incident.silence) return [incident];
    const hosts = new Set(Object.values(incident.key).map((host) => host.toLowerCase()));
    const there = unseen.filter(({ host }) => hosts.has(host));
    const spells = incident.spells.filter(
      ({ fromMs, toMs }) => !there.some((gap) => gap.firstMs < toMs && gap.lastMs > fromMs),
    );
    if (spells.length === 0) return [];
    const open = incident.silence.open && spells.at(-1) === incident.spells.at(-1);
    return [{ ...incident, spells, silence: { ...incident.silence, open } }];
  });
}
