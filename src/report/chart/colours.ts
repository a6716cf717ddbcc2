import type { Tone } from './lanes.ts';

/** Colours for readers whose viewer drops the style sheet; the light theme of `report.css`. */
export const inkColours: Readonly<Record<Tone, string>> = {
  critical: '#a5161b',
  high: '#a34300',
  medium: '#735900',
  low: '#2b5f8f',
  info: '#5b6570',
  ok: '#8793a0',
};

export const tintColours: Readonly<Record<Tone, string>> = {
  critical: '#fcefee',
  high: '#fdf2e9',
  medium: '#faf4df',
  low: '#edf4fa',
  info: '#f4f6f8',
  ok: '#e9f5f0',
};
