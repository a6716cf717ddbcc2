import { expect } from 'vitest';
import { inBrowser, open, openDetails, themes } from './open.ts';
import { weakTexts } from './weak-texts.ts';

for (const name of ['demo.en', 'crowd'] as const) {
  for (const colorScheme of themes) {
    inBrowser(`every text of ${name} stands out from its ground by 4.5 to 1, ${colorScheme}`, async () => {
      const { page } = await open(name, { colorScheme });
      await openDetails(page);
      const { seen, weak } = await page.evaluate(weakTexts, 4.5);
      expect(seen).toBeGreaterThan(300);
      expect(weak).toEqual([]);
    });
  }
}
