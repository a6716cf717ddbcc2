import { expect } from 'vitest';
import { inBrowser, open } from './open.ts';

inBrowser('the filter leaves what holds every word, in findings and in the table', async () => {
  const { page } = await open('demo.en');
  const findings = page.locator('.finding:visible');
  expect(await findings.count()).toBe(5);
  await page.getByRole('searchbox').fill('20202 refused');
  expect(await findings.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['F2']);
  expect(await page.locator('#hits').textContent()).toBe('1 of 5 shown');
  await page.getByRole('searchbox').fill('20202');
  expect(await page.locator('.events tbody tr:visible th').allTextContents()).toEqual(['20202']);
  await page.getByRole('searchbox').fill('');
  expect(await findings.count()).toBe(5);
});

inBrowser('the filter finds what stands in a closed part and in a line of a long list', async () => {
  const { page } = await open('crowd');
  await page.getByRole('searchbox').fill('HOST27 ');
  expect(await page.locator('.brief tr[id]:visible').evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['F28']);
});

inBrowser('still failing only hides what is over, and gives it back', async () => {
  const { page } = await open('demo.en');
  const button = page.getByRole('button', { name: 'Still failing only' });
  await button.click();
  const shown = page.locator('.finding:visible');
  const standing = await shown.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['status']));
  expect(standing.length).toBeGreaterThan(0);
  expect(new Set(standing)).toEqual(new Set(['still-failing']));
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await shown.count()).toBe(5);
});

inBrowser('open all opens every finding, and closes it again', async () => {
  const { page } = await open('demo.en');
  const opened = page.locator('.finding details[open]');
  expect(await opened.count()).toBe(2);
  const button = page.getByRole('button', { name: 'Open all' });
  await button.click();
  expect(await opened.count()).toBe(5);
  await button.click();
  expect(await opened.count()).toBe(0);
});

inBrowser('the summary for the ticket is copied as it is shown, and the button says so', async () => {
  const { page } = await open('demo.en', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy summary for the ticket' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const shown = await page.locator('.ticket pre').textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(shown).toContain('No device gets certificates');
});

inBrowser('the summary is copied where a page may not write to the clipboard by itself', async () => {
  const { page } = await open('demo.en', { permissions: ['clipboard-read'] });
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  await page.getByRole('button', { name: 'Copy summary for the ticket' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  await page.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('.ticket pre').textContent(),
  );
});

inBrowser('a link to a finding opens it', async () => {
  const { page } = await open('demo.en', {}, '#F3');
  expect(await page.locator('#F3 details').getAttribute('open')).not.toBeNull();
});

inBrowser(
  'a search in the page reaches what is closed: it is in the page, out of sight and not taken out',
  async () => {
    const { page } = await open('demo.en');
    const closed = await page.locator('.finding details:not([open])').evaluateAll((all) =>
      all.map((one) => ({
        text: (one.textContent ?? '').length,
        kept: getComputedStyle(one, '::details-content').contentVisibility,
        shown: getComputedStyle(one, '::details-content').display,
      })),
    );
    expect(closed.length).toBe(3);
    for (const { text, kept, shown } of closed) {
      expect(text).toBeGreaterThan(500);
      expect([kept, shown]).toEqual(['hidden', 'block']);
    }
  },
);
