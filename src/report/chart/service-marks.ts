import type { Span } from '../../model/result.ts';
import type { MarkKind } from './drawing.ts';
import { positionOf, type TimeAxis } from './time-axis.ts';

export interface ServiceMark {
  /** 0 at the start of the axis, 1 at its end. */
  readonly at: number;
  readonly kind: MarkKind;
}

/** Marks nearer than this would be drawn over each other. */
const nearest = 0.008;

/** Starts and stops along the axis. A start right after the same computer's stop is one restart. */
export function serviceMarks(marks: Span['marks'], axis: TimeAxis): readonly ServiceMark[] {
  const drawn: ServiceMark[] = [];
  const lastOf = new Map<string, number>();
  for (const mark of marks.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const at = positionOf(axis, mark.at);
    const before = lastOf.get(mark.computer) ?? -1;
    const previous = drawn[before];
    const near = previous !== undefined && at - previous.at < nearest;
    if (near && previous.kind === 'stop' && mark.kind === 'start') {
      drawn[before] = { at: previous.at, kind: 'restart' };
    } else if (!near || previous.kind !== mark.kind) {
      lastOf.set(mark.computer, drawn.push({ at, kind: mark.kind }) - 1);
    }
  }
  return drawn;
}
