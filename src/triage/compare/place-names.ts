import type { Affected, Subjects } from '../../model/group.ts';

/** The kinds of places in which a failure can end on its own. */
export const placeKinds = ['hosts', 'cas', 'templates'] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** Names in one spelling: letters of one case, and servers without their domain, which some logs leave out. */
export function placeNames({ top }: Subjects, kind: PlaceKind): ReadonlySet<string> {
  const name = kind === 'hosts' ? serverName : (text: string) => text.toLowerCase();
  return new Set(top.map(({ id }) => name(id)));
}

function serverName(host: string): string {
  const [label = '', ...domain] = host.toLowerCase().split('.');
  // The first number of an address is no name.
  return domain.length === 0 || /^\d+$/.test(label) ? host.toLowerCase() : label;
}

/** True unless both name servers, authorities or templates and have none in common. */
export function sharesPlace(one: Affected, other: Affected): boolean {
  return placeKinds.every((kind) => {
    const [names, others] = [placeNames(one[kind], kind), placeNames(other[kind], kind)];
    return names.size === 0 || others.size === 0 || [...names].some((name) => others.has(name));
  });
}
