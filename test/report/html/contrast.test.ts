import { expect, test } from 'vitest';
import { templates } from './page.ts';

type Colours = Readonly<Record<string, string>>;

const css = templates['report.css'] ?? '';
const coloursOf = (block: string): Colours =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]));

const [light = '', dark = '', paper = ''] = [...css.matchAll(/:root \{([\s\S]*?)\n\s*\}/g)].map(
  ([, block]) => block ?? '',
);
const themes: readonly [string, Colours][] = [
  ['light', coloursOf(light)],
  ['dark', { ...coloursOf(light), ...coloursOf(dark) }],
  ['paper', { ...coloursOf(light), ...coloursOf(paper) }],
];

const tones = ['critical', 'high', 'medium', 'low'];
const inks = ['ink', 'ink-2', 'ink-3'];
const texts: readonly (readonly [string, string])[] = [
  ...[...inks, ...tones, 'link', 'ok', 'info'].map((ink) => [ink, 'page'] as const),
  ...inks.map((ink) => [ink, 'wash'] as const),
  ...tones.flatMap((tone) => [...inks, tone].map((ink) => [ink, `${tone}-tint`] as const)),
];

/** WCAG 2.2, 1.4.3: the relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, ink: string, ground: string): number {
  const [one, two] = [luminance(colours[ink] ?? ''), luminance(colours[ground] ?? '')];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

test('the three themes are read from the style sheet', () => {
  expect(themes.map(([, colours]) => colours.page)).toEqual(['#fff', '#0f1317', '#fff']);
});

test.each(themes)('every text of the %s theme stands out from its ground', (_, colours) => {
  const weak = texts.filter(([ink, ground]) => !(contrast(colours, ink, ground) >= 4.5));
  expect(weak).toEqual([]);
});

test.each(themes)('bars and the borders of controls are seen in the %s theme', (_, colours) => {
  for (const mark of ['control', ...tones]) expect(contrast(colours, mark, 'page')).toBeGreaterThanOrEqual(3);
});
