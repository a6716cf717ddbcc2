import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../src/index.ts';
import { locales } from '../src/model/locale.ts';
import { loadTemplates } from '../src/node/load-templates.ts';
import { compiledTemplates } from './support/compiled-templates.ts';
import { faultsOf } from './support/html-faults.ts';
import { optionsOf, stories, triageFolder } from './support/stories.ts';

/** Characters that a report may have: what fields of tickets take, and what a browser opens at once. */
const most = { html: 2_000_000, md: 30_000, ticket: 3_900 };

/** What stays of an ICU pattern that was not filled. */
const leftOver = /\{[a-z]\w*, (?:plural|select)|(?<!\{)\{[a-z][A-Za-z]*\}(?!\})/;

const templates = await loadTemplates();
const compiled = await compiledTemplates();

describe.each(stories)('the story $name', (story) => {
  test('gives the result and the Markdown that lie beside it, the same bytes each time', async () => {
    const options = optionsOf(story);
    const result = await triageFolder(story.input, options);
    expect(await triageFolder(story.input, options)).toEqual(result);
    for (const format of ['json', 'md'] as const) {
      for (const { name, text } of await render(result, format, templates)) {
        await expect(text).toMatchFileSnapshot(join('..', story.goldens, name));
      }
    }
  });

  test('has books that balance: inputs, groups and totals say the same numbers', async () => {
    const { inputs, groups, totals } = await triageFolder(story.input, optionsOf(story));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(inputs.map(({ records }) => records))).toBe(totals.records);
    expect(sum(groups.map(({ count }) => count))).toBe(totals.records);
    expect(totals.failures + totals.warnings + totals.successes + totals.infos).toBe(totals.records);
    for (const { count, bins, first } of groups) if (first !== null) expect(sum(bins)).toBeLessThanOrEqual(count);
    for (const { form, problems, unreadable } of inputs) {
      if (form === null || unreadable > 0) expect(problems.length, 'what was not read has a reason').toBeGreaterThan(0);
    }
  });

  test('gives the same bytes through the templates that the build compiles', async () => {
    const result = await triageFolder(story.input, optionsOf(story));
    for (const format of ['html', 'md', 'ticket'] as const) {
      expect(await render(result, format, compiled)).toEqual(await render(result, format, templates));
    }
  });

  test('can be told in every language and format, and its page is valid HTML', async () => {
    for (const locale of locales) {
      const result = await triageFolder(story.input, { ...optionsOf(story), locale });
      for (const format of ['html', 'md', 'ticket'] as const) {
        for (const { name, text } of await render(result, format, templates)) {
          expect(text, `${locale} ${name}`).not.toMatch(/undefined|\[object |NaN|Invalid Date/);
          expect(text.length).toBeGreaterThan(200);
          expect(text.length).toBeLessThanOrEqual(most[format]);
          if (format !== 'html' && story.name !== 'hostile-text')
            expect(text, `${locale} ${name}`).not.toMatch(leftOver);
          // The tags are the same in every language, but for a line about texts that are not translated.
          const looked = locale === 'en' || story.name === 'service-crashes';
          if (format === 'html' && looked) expect(await faultsOf(text)).toEqual([]);
        }
      }
    }
  });
});
