import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect } from 'vitest';
import { inBrowser, open, openDetails, themes } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const asked = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

for (const name of ['demo.en', 'demo.zh-CN', 'listing'] as const) {
  for (const colorScheme of themes) {
    for (const width of [390, 1280]) {
      inBrowser(`axe finds nothing in ${name}, ${colorScheme}, ${width} pixels wide`, async () => {
        const { page } = await open(name, { colorScheme, viewport: { width, height: 900 } });
        await openDetails(page);
        await page.evaluate(axe);
        const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(asked)})`)) as AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      });
    }
  }
}

inBrowser('axe finds nothing in a report of ten thousand pairs', async () => {
  const { page } = await open('crowd');
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(asked)})`)) as AxeResults;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

inBrowser(
  'the keyboard reaches every link, button, field and scroll area in order, and shows where it is',
  async () => {
    // Without smooth scrolling, so that the page stands still when it is looked at.
    const { page } = await open('demo.en', { reducedMotion: 'reduce' });
    const wanted = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]');
      const shown = [...all].filter((one) => one.checkVisibility());
      for (const [index, one] of shown.entries()) one.dataset['walk'] = String(index);
      return shown.length;
    });
    expect(wanted).toBeGreaterThan(40);
    for (let at = 0; at < wanted; at++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(async () => {
        // The page scrolls to what has the focus when it is next drawn.
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const one = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const { top, bottom, width, height } = one.getBoundingClientRect();
        return {
          at: Number(one.dataset['walk']),
          ring: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
          inSight: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
        };
      });
      expect(here).toEqual({ at, ring: true, inSight: true });
    }
  },
);

inBrowser('what is pressed is at least 24 pixels tall and wide, but for links in a line of text', async () => {
  const { page } = await open('demo.en', { viewport: { width: 390, height: 844 } });
  const small = await page.locator('button:visible, input:visible, summary:visible').evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ width, height }) => [width, height]),
  );
  expect(small).toEqual([]);
});
