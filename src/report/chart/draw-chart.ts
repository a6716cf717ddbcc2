import { round } from './bars.ts';
import { inkColours, tintColours } from './colours.ts';
import type { Box, ChartContent, DrawnLane, DrawnText, Drawing } from './drawing.ts';
import { footTexts, gapBoxes, triangles } from './feet.ts';
import type { ChartLayout, Slot } from './layout.ts';
import { markerNote } from './marker-note.ts';
import { evenlyThinned } from './place-texts.ts';

const belowBars = 2;
const belowLanes = 8;
const belowAxis = 22;

/** Numbers and texts of a chart: the days above, the lanes one below the other, marks and silences below the axis. */
export function drawChart(content: ChartContent, layout: ChartLayout): Drawing {
  const { width, fontSize, top, plot } = layout;
  const xOf = (share: number): number => round(plot.left + share * (plot.right - plot.left));
  const note = markerNote(content, {
    ...plot,
    top: top + 4,
    fontSize,
    bandLines: layout.noteLines,
    laneHeight: layout.noteInLane ? layout.firstLane.bars : 0,
  });
  const lanesTop = top + note.band;
  const slots = stack(content, layout, lanesTop);
  const bottom = (slots.at(-1)?.bottom ?? lanesTop) + belowLanes;
  const feet = layout.namedFeet ? footTexts(content, xOf, bottom + 14, width, fontSize) : [];
  const tone = content.lanes.find((lane) => lane.tinted)?.tone ?? 'info';

  return {
    width,
    height: bottom + (content.marks.length + feet.length > 0 ? belowAxis : belowBars),
    fontSize,
    top,
    bottom,
    lines: [...new Set([plot.left, ...content.ticks.map((tick) => xOf(tick.at)), plot.right])],
    texts: [...tickTexts(content, layout, xOf), ...feet],
    tint: tintBehind(content, slots, width),
    lanes: content.lanes.map((_, index) => drawnLane(content, layout, slots, index)),
    gaps: gapBoxes(content, xOf, slots[1]?.top ?? lanesTop, bottom),
    marker: content.marker && { x: xOf(content.marker.at), tone, colour: inkColours[tone], texts: note.texts },
    marks: triangles(content, xOf, bottom + 2),
  };
}

function stack({ lanes }: ChartContent, layout: ChartLayout, from: number): readonly Slot[] {
  let top = from;
  return lanes.map((lane, index) => {
    const { height } = index === 0 ? layout.firstLane : layout.otherLanes;
    if (index === 1 || (index > 1 && lane.tinted !== lanes[index - 1]?.tinted)) top += layout.groupSpace;
    const slot = { top, bottom: top + height, baseline: top + height - belowBars };
    top = slot.bottom;
    return slot;
  });
}

function drawnLane(content: ChartContent, layout: ChartLayout, slots: readonly Slot[], index: number): DrawnLane {
  const lane = content.lanes[index]!;
  const slot = slots[index]!;
  const { bars } = index === 0 ? layout.firstLane : layout.otherLanes;
  return {
    tone: lane.tone,
    colour: inkColours[lane.tone],
    symbol: `lane-${index}`,
    x: layout.plot.left,
    y: slot.baseline - bars,
    width: layout.plot.right - layout.plot.left,
    height: bars,
    baseline: slot.baseline + 0.5,
    right: layout.plot.right,
    texts: layout.laneTexts(lane, index === 0, slot),
  };
}

function tintBehind({ lanes }: ChartContent, slots: readonly Slot[], width: number): Drawing['tint'] {
  const first = lanes.findIndex((lane) => lane.tinted);
  const last = lanes.findLastIndex((lane) => lane.tinted);
  const tone = lanes[first]?.tone;
  if (tone === undefined) return null;
  const y = slots[first]!.top - 1;
  const box: Box = { x: 0, y, width, height: slots[last]!.bottom + 2 - y };
  return { ...box, tone, colour: tintColours[tone] };
}

function tickTexts(content: ChartContent, layout: ChartLayout, xOf: (share: number) => number): readonly DrawnText[] {
  const indent = layout.fontSize / 2;
  const y = layout.top - indent - 2;
  const texts = content.ticks.map((tick): DrawnText => ({
    x: xOf(tick.at) + indent,
    y,
    anchor: 'start',
    style: 'muted',
    text: tick.text,
  }));
  return evenlyThinned(texts, layout.width, layout.fontSize);
}
