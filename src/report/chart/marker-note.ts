import type { ChartContent, DrawnText } from './drawing.ts';
import { wrapText } from './text-width.ts';

/** The plot around a marker, in pixels. */
export interface NoteSpace {
  readonly left: number;
  readonly right: number;
  /** Upper edge of the plot. */
  readonly top: number;
  readonly fontSize: number;
  /** Lines of the title that may stand in a band of their own. */
  readonly bandLines: number;
  /** Height of the first lane when the note may stand among its bars where they are empty, else 0. */
  readonly laneHeight: number;
}

export interface Note {
  readonly texts: readonly DrawnText[];
  /** Height that the note needs above the lanes; 0 when it stands in the first lane or there is none. */
  readonly band: number;
}

type Side = 'left' | 'right';

const lineHeight = 1.18;
const beside = 8;

/** Wider lines tire the eye; narrower columns break words. */
const widest = { lane: 300, band: 420 };
const narrowest = 120;

/** The time and the title beside the marker: in empty space of the first lane if they fit there, else above it. */
export function markerNote(content: ChartContent, space: NoteSpace): Note {
  if (!content.marker) return { texts: [], band: 0 };
  return inFirstLane(content, 'right', space) ?? inFirstLane(content, 'left', space) ?? aboveLanes(content, space);
}

function inFirstLane({ lanes, marker }: ChartContent, side: Side, space: NoteSpace): Note | null {
  if (!marker) return null;
  const { x, width } = emptySpace(lanes[0]?.bars ?? [], marker.at, side, space);
  const most = Math.floor(space.laneHeight / (space.fontSize * lineHeight)) - 1;
  const title = titleLines(marker.title, Math.min(width, widest.lane), most + 1, space);
  if (width < narrowest || title.length > most) return null;
  return { texts: noteTexts([marker.when, ...title], x, side, space), band: 0 };
}

function aboveLanes({ marker }: ChartContent, space: NoteSpace): Note {
  if (!marker) return { texts: [], band: 0 };
  const x = space.left + marker.at * (space.right - space.left);
  const room = { left: x - space.left - beside, right: space.right - x - beside };
  const side = room.right >= room.left ? 'right' : 'left';
  const title = titleLines(marker.title, Math.min(room[side] - space.fontSize, widest.band), space.bandLines, space);
  const texts = noteTexts([marker.when, ...title], side === 'right' ? x + beside : x - beside, side, space);
  return { texts, band: texts.length * space.fontSize * lineHeight + 6 };
}

/** As few lines as `width` allows, but of about the same length: a last line of one word looks lost. */
function titleLines(title: string, width: number, most: number, { fontSize }: NoteSpace): readonly string[] {
  const lines = wrapText(title, width, fontSize, most);
  for (let narrower = width / 2; narrower < width; narrower += fontSize) {
    const even = wrapText(title, narrower, fontSize, lines.length + 1);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** The stretch of bins without a bar that touches the marker's bin. */
function emptySpace(bars: readonly number[], at: number, side: Side, space: NoteSpace): { x: number; width: number } {
  const bin = Math.min(bars.length - 1, Math.floor(at * bars.length));
  const binWidth = (space.right - space.left) / Math.max(1, bars.length);
  const outward = side === 'right' ? bars.slice(bin + 1) : bars.slice(0, Math.max(0, bin)).toReversed();
  const firstBar = outward.findIndex((count) => count > 0);
  const empty = firstBar === -1 ? outward.length : firstBar;
  const edge = space.left + (side === 'right' ? bin + 1 : bin) * binWidth;
  return { x: side === 'right' ? edge + beside : edge - beside, width: empty * binWidth - 2 * beside };
}

function noteTexts(lines: readonly string[], x: number, side: Side, space: NoteSpace): readonly DrawnText[] {
  return lines.map((text, index) => ({
    x,
    y: space.top + space.fontSize * (0.9 + index * lineHeight),
    anchor: side === 'right' ? 'start' : 'end',
    style: index === 0 ? 'muted' : 'tone',
    text,
  }));
}
