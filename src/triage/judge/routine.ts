import type { Incident } from '../correlate/incident.ts';
import { routineRule } from '../limits.ts';

/**
 * The incidents without the silences that are a habit of the log, such as those of each night: a silence stands out only
 * when it is clearly longer than the others, once there are some to compare it with.
 */
export function unusualOf(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.flatMap((incident) => {
    if (!incident.silence || incident.spells.length <= routineRule.silences) return [incident];
    const { open } = incident.silence;
    const lengths = incident.spells.map(({ fromMs, toMs }) => toMs - fromMs);
    const inOrder = lengths.toSorted((one, other) => other - one);
    const spells = incident.spells.filter((_, at) => {
      const length = lengths[at] ?? 0;
      // Of all others the longest: of the longest one that is the second.
      const longest = (length === inOrder[0] ? inOrder[1] : inOrder[0]) ?? 0;
      return length > routineRule.times * longest;
    });
    if (spells.length === 0) return [];
    return [
      { ...incident, spells, silence: { ...incident.silence, open: open && spells.at(-1) === incident.spells.at(-1) } },
    ];
  });
}
