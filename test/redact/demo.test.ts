import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leaksIn, redact, render, restore } from '../../src/index.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { builtinPacks } from '../support/packs.ts';
import { stories, optionsOf, triageFolder } from '../support/stories.ts';

const templates = await loadTemplates();
const packs = builtinPacks();
const facts = JSON.parse(readFileSync('fixtures/demo.expected/facts.json', 'utf8')) as { subjects: object };

test('the demo keeps its numbers and its verdict, and loses its names', async () => {
  const real = await triageFolder('fixtures/demo');
  const { result, key } = await redact(real, { profile: 'share', packs });
  expect(result.totals).toEqual(real.totals);
  expect(result.totals).toMatchObject(facts.subjects);
  expect(result.verdict.text).toMatch(/^No device gets certificates through host-1: failing since 7 Mar, 04:02/);
  expect(result.findings[2]?.title).toMatch(/^ca-2 could not be reached/);
  expect(JSON.stringify(result)).not.toMatch(/NDES0[12]\b|corp\.example|Example Issuing|ExampleWiFi/i);
  expect(result.redaction.counts).toMatchObject({ host: 1, ca: 2, template: 3 });
  expect(key.names.find(({ pseudonym }) => pseudonym === 'host-1')?.original).toBe('NDES01.corp.example');
  expect((await restore(result, key)).verdict).toEqual(real.verdict);
});

test.each(stories)('no output of the story $name holds an original, in any language', async (story) => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const real = await triageFolder(story.input, { ...optionsOf(story), locale });
    for (const profile of ['share', 'strict'] as const) {
      const { result, originals } = await redact(real, { profile, packs });
      for (const format of ['html', 'md', 'json', 'ticket'] as const) {
        expect(leaksIn(await render(result, format, templates), originals), `${locale} ${profile} ${format}`).toEqual(
          [],
        );
      }
    }
  }
});
