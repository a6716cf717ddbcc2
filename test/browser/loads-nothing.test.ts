import { expect } from 'vitest';
import { inBrowser, open, openDetails } from './open.ts';

for (const name of ['demo.en', 'demo.zh-CN', 'crowd', 'full', 'bare'] as const) {
  inBrowser(`the report ${name} says nothing in the console and asks for nothing`, async () => {
    const { page, said, asked } = await open(name);
    await openDetails(page);
    await page.waitForLoadState('networkidle');
    expect({ said, asked }).toEqual({ said: [], asked: [] });
  });
}

inBrowser('the policy lets the page’s own style and script run, by their hashes', async () => {
  const { page } = await open('demo.en');
  expect(await page.evaluate(() => [document.styleSheets.length, getComputedStyle(document.body).margin])).toEqual([
    1,
    '0px',
  ]);
  expect(await page.locator('#open-all').isVisible()).toBe(true);
});

inBrowser('the policy stops any other script, style and request', async () => {
  const { page, said } = await open('demo.en');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    document.body.setAttribute('style', 'margin: 99px');
    const sent = await fetch('https://example.invalid/').then(
      () => true,
      () => false,
    );
    return { script: document.title === 'ran', style: getComputedStyle(document.body).margin === '99px', sent };
  });
  expect(ran).toEqual({ script: false, style: false, sent: false });
  expect(said.filter((message) => message.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(3);
});

for (const width of [320, 390, 768, 1280]) {
  inBrowser(`nothing sticks out of a window of ${width} pixels`, async () => {
    for (const name of ['demo.en', 'demo.zh-CN', 'crowd'] as const) {
      const { page } = await open(name, { viewport: { width, height: 800 } });
      await openDetails(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, name).toBeLessThanOrEqual(width);
    }
  });
}
