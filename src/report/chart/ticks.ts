import type { TimeAxis } from './time-axis.ts';

export interface Tick {
  readonly utc: string;
  /** 0 at the start of the axis, 1 at its end. */
  readonly at: number;
  /** What the label has to say: a time of day, a day, or a day with its year. */
  readonly unit: 'hour' | 'day' | 'year';
}

const minute = 60_000;
const day = 1_440 * minute;

/** Distances between ticks that a person can count in. */
const hourSteps = [1, 5, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * minute);
const daySteps = [1, 2, 7, 14, 28].map((days) => days * day);
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

/** At most `most` ticks at round times: hours below two days, then days, weeks from Monday, months. */
export function ticksOf(axis: TimeAxis, most: number): readonly Tick[] {
  const length = axis.end - axis.start;
  if (length < 2 * day) {
    const step = hourSteps.find((size) => length / size <= most) ?? day / 2;
    return everyStep(axis, step, Math.ceil(axis.start / step) * step, 'hour');
  }
  const days = daySteps.find((size) => length / size <= most);
  return days === undefined ? everyMonths(axis, most) : everyStep(axis, days, firstDay(axis.start, days), 'day');
}

function everyStep(axis: TimeAxis, step: number, from: number, unit: Tick['unit']): Tick[] {
  const ticks: Tick[] = [];
  for (let time = from; time < axis.end; time += step) ticks.push(tick(axis, time, unit));
  return ticks;
}

function everyMonths(axis: TimeAxis, most: number): Tick[] {
  const months = (axis.end - axis.start) / (30 * day);
  const step = monthSteps.find((size) => months / size <= most) ?? 240;
  const start = new Date(axis.start);
  const ticks: Tick[] = [];
  for (let month = Math.ceil((start.getUTCMonth() + 1) / step) * step; ; month += step) {
    const time = Date.UTC(start.getUTCFullYear(), month);
    if (!(time < axis.end)) return ticks;
    ticks.push(tick(axis, time, 'year'));
  }
}

/** The first midnight, or the first Monday where whole weeks are counted. */
function firstDay(start: number, step: number): number {
  const midnight = Math.ceil(start / day) * day;
  if (step < 7 * day) return midnight;
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  return sinceMonday === 0 ? midnight : midnight + (7 - sinceMonday) * day;
}

function tick(axis: TimeAxis, time: number, unit: Tick['unit']): Tick {
  return { utc: new Date(time).toISOString(), at: (time - axis.start) / (axis.end - axis.start), unit };
}
