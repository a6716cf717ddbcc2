import type { Span } from '../../model/result.ts';

/** How the bins of a result become the columns of a character chart. */
export interface ChartAxis {
  /** The beginning of the first bin, ISO 8601. */
  readonly start: string;
  readonly minutesPerColumn: number;
  readonly columns: number;
  /** The column of each bin. */
  readonly columnOf: (bin: number) => number;
  /** The days of the chart in order, where a column is shorter than a day. */
  readonly days: readonly ChartDay[];
}

interface ChartDay {
  /** Midnight of the day, ISO 8601. */
  readonly midnight: string;
  readonly columns: number;
}

const mostColumns = 28;
const minutesPerDay = 1_440;
const msPerMinute = 60_000;

/** Null when nothing has a time. */
export function chartAxis(bins: Span['bins']): ChartAxis | null {
  if (bins.start === null || bins.count === 0) return null;
  const start = bins.start;
  const startMinute = Math.floor(Date.parse(start) / msPerMinute) % minutesPerDay;
  const fewest = Math.ceil(bins.count / mostColumns);

  for (let perColumn = fewest; perColumn <= 2 * fewest; perColumn++) {
    const minutes = perColumn * bins.minutes;
    const lead = (startMinute % minutes) / bins.minutes;
    const columns = Math.ceil((bins.count + lead) / perColumn);
    if (minutesPerDay % minutes === 0 && Number.isInteger(lead) && columns <= mostColumns) {
      const columnOf = (bin: number) => Math.floor((bin + lead) / perColumn);
      const firstColumn = Math.floor(startMinute / minutes);
      return { start, minutesPerColumn: minutes, columns, columnOf, days: days(start, firstColumn, columns, minutes) };
    }
  }
  return {
    start,
    minutesPerColumn: fewest * bins.minutes,
    columns: Math.ceil(bins.count / fewest),
    columnOf: (bin) => Math.floor(bin / fewest),
    days: [],
  };
}

function days(start: string, firstColumn: number, columns: number, minutesPerColumn: number): ChartDay[] {
  const perDay = minutesPerDay / minutesPerColumn;
  if (perDay === 1) return [];
  const found: ChartDay[] = [];
  const end = firstColumn + columns;
  let midnight = Date.parse(`${start.slice(0, 10)}T00:00:00.000Z`);
  let column = firstColumn;
  while (column < end) {
    const nextDay = Math.min((Math.floor(column / perDay) + 1) * perDay, end);
    found.push({ midnight: new Date(midnight).toISOString(), columns: nextDay - column });
    midnight += minutesPerDay * msPerMinute;
    column = nextDay;
  }
  return found;
}
