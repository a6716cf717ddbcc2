/** One thing to name: a folder, and the steps from there. */
export interface Nameable {
  /** The name of the folder that was given, or that holds the file that was given. */
  readonly folder: string;
  /** From that folder to the thing; empty when it is the folder itself. */
  readonly steps: readonly string[];
}

/**
 * A name for each thing, all different, with forward slashes: its steps. Things that would share a name have the
 * folder's name in front, and a number behind where even that is the same.
 */
export function uniqueNames(things: readonly Nameable[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const thing of things) uses.set(shortName(thing), (uses.get(shortName(thing)) ?? 0) + 1);
  const taken = new Set<string>();
  return things.map((thing) => {
    const short = shortName(thing);
    const name = uses.get(short) === 1 ? short : [thing.folder, ...thing.steps].join('/');
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
    taken.add(free);
    return free;
  });
}

function shortName({ folder, steps }: Nameable): string {
  return steps.length > 0 ? steps.join('/') : folder;
}
