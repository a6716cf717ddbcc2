import type { RegexPlace, RegexStep } from '../../../model/detection.ts';

/** What stands before or behind a place in a text. */
export const kinds = { edge: 0, newLine: 1, word: 2, other: 3 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** Follows the steps of a program. */
export class StepWalker {
  private readonly steps: readonly RegexStep[];
  /** In which round each step was seen last. */
  private readonly seen: Uint32Array;
  private round = 0;

  constructor(steps: readonly RegexStep[]) {
    this.steps = steps;
    this.seen = new Uint32Array(steps.length);
  }

  kindOf(unit: number): Kind {
    if (unit === 0x0a) return kinds.newLine;
    const isWord =
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      unit === 0x5f ||
      (unit >= 0x61 && unit <= 0x7a);
    return isWord ? kinds.word : kinds.other;
  }

  /** The steps that take a unit, of all that can be reached at a place between `last` and `next`; or that it is found. */
  reach(waiting: readonly number[], last: Kind, next: Kind): readonly number[] | 'found' {
    this.nextRound();
    // A fit may begin anywhere, so the first step is always there.
    const open = [...waiting, 0];
    const taking: number[] = [];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (this.seen[at] === this.round) continue;
      this.seen[at] = this.round;
      const step = this.steps[at];
      if (step === undefined) continue;
      if ('found' in step) return 'found';
      if ('take' in step) taking.push(at);
      else if ('fork' in step) open.push(...step.fork);
      else if (holds(step.at, last, next)) open.push(at + 1);
    }
    return taking;
  }

  /** Where the steps that take this unit lead, in order. */
  take(taking: readonly number[], unit: number): readonly number[] {
    const next: number[] = [];
    for (const at of taking) {
      const step = this.steps[at];
      if (step && 'take' in step && isWithin(step.take, unit)) next.push(at + 1);
    }
    return next.toSorted((one, other) => one - other);
  }

  private nextRound(): void {
    this.round += 1;
    if (this.round < 0xffff_ffff) return;
    this.seen.fill(0);
    this.round = 1;
  }
}

function holds(place: RegexPlace, last: Kind, next: Kind): boolean {
  if (place === 'start') return last === kinds.edge;
  if (place === 'end') return next === kinds.edge;
  if (place === 'line-start') return last === kinds.edge || last === kinds.newLine;
  if (place === 'line-end') return next === kinds.edge || next === kinds.newLine;
  const isEdge = (last === kinds.word) !== (next === kinds.word);
  return place === 'word-edge' ? isEdge : !isEdge;
}

function isWithin(ranges: readonly number[], unit: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (unit <= (ranges[at + 1] ?? 0)) return unit >= (ranges[at] ?? 0);
  }
  return false;
}
