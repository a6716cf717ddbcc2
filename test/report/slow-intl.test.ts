import { expect, test, vi } from 'vitest';
import { loadLanguage } from '../../src/locale/catalogues.ts';
import { locales } from '../../src/model/locale.ts';
import { render, reportFormats } from '../../src/report/render.ts';
import { speak } from '../../src/report/speak.ts';
import { stories, optionsOf, triageFolder } from '../support/stories.ts';
import { templates } from './markdown/templates-on-disk.ts';

await Promise.all(locales.map(loadLanguage));

test('no report waits for what Intl is slow to start', async () => {
  const some = stories.filter((_, at) => at % 4 === 0);
  const results = await Promise.all(some.map((story) => triageFolder(story.input, optionsOf(story))));
  const slow = (['DateTimeFormat', 'NumberFormat', 'ListFormat', 'Collator'] as const).map((name) =>
    vi.spyOn(Intl, name),
  );
  for (const [at, result] of results.entries()) {
    // Every story in English, and in one other language after the other.
    for (const locale of [locales[0], locales[1 + (at % (locales.length - 1))] ?? 'en'] as const) {
      for (const format of reportFormats) await render(speak(result, locale), format, templates);
    }
  }
  for (const made of slow) {
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  }
});
