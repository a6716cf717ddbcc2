import { expect } from 'vitest';
import { inBrowser, open } from './open.ts';

const order = ['first', 'timeline', 'findings', 'events', 'unknown', 'next', 'read', 'made'];

for (const [name, javaScriptEnabled] of [
  ['demo.en', false],
  ['bare', true],
] as const) {
  inBrowser(`without ${name === 'bare' ? 'style and script' : 'script'} no control shows that needs it`, async () => {
    const { page } = await open(name, { javaScriptEnabled });
    expect(await page.locator('.scripted').count()).toBeGreaterThan(0);
    expect(await page.locator('.scripted:visible, button:visible, input:visible').count()).toBe(0);
  });

  inBrowser(`the text of ${name} stands in the order of the sections`, async () => {
    const { page } = await open(name, { javaScriptEnabled });
    const heads = await page.evaluate(() =>
      [...document.querySelectorAll('main section.section')].map((one) => ({
        id: one.id,
        top: one.getBoundingClientRect().top,
      })),
    );
    expect(heads.map(({ id }) => id)).toEqual(order);
    expect(heads.toSorted((a, b) => a.top - b.top)).toEqual(heads);
    const words = await page.evaluate(() => document.body.innerText);
    const titles = await page.locator('h2').allInnerTexts();
    const places = titles.map((title) => words.indexOf(title.trim()));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });
}

inBrowser('without style the chart is drawn with its colours', async () => {
  const { page } = await open('bare');
  const fill = await page
    .locator('.wide .tone-critical .bars')
    .first()
    .evaluate((bars) => getComputedStyle(bars).color);
  expect(fill).toBe('rgb(165, 22, 27)');
});
