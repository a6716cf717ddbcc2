import { expect, test } from 'vitest';
import { render } from '../../src/index.ts';
import type { RedactionSummary } from '../../src/model/redaction.ts';
import { nameClasses } from '../../src/model/redaction.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { result } from './html/sample.ts';

const templates = await loadTemplates();

async function written(redaction: RedactionSummary, locale: 'en' | 'zh-CN' = 'en'): Promise<Record<string, string>> {
  const files = await Promise.all(
    (['html', 'md', 'ticket'] as const).map((format) => render(result({ redaction, locale }), format, templates)),
  );
  return Object.fromEntries(files.flat().map(({ name, text }) => [name, text]));
}

const names = ['report.html', 'report.md', 'ticket.md', 'ticket.txt'];

test.each([
  ['none', 'Contains real names and ids', 'open-lock'],
  ['share', 'Names and ids are replaced', 'lock'],
  ['strict', 'Names and log texts are left out', 'lock'],
] as const)('every report of the profile %s says at its top: %s', async (profile, words, lock) => {
  const files = await written({ profile, counts: profile === 'none' ? {} : { device: 5 } });
  for (const name of names) expect(files[name], name).toContain(words);
  expect(files['report.html']).toContain(`href="#glyph-${lock}"`);
});

test('what was replaced is counted by class, what was kept is named, and a look before sending is asked for', async () => {
  const files = await written({
    profile: 'share',
    counts: { device: 5, host: 1, secret: 2 },
    kept: ['ca', 'template'],
  });
  for (const name of ['report.html', 'report.md']) {
    expect(files[name], name).toContain(
      'Profile share. Replaced: 5 devices and 1 host. 2 secrets were taken out. ' +
        'Left as logged on request: certification authorities and templates.',
    );
    expect(files[name], name).toContain('look through the free text before you send it');
  }
});

test('secrets are counted where no name was replaced', async () => {
  const files = await written({ profile: 'none', counts: { secret: 1 } });
  expect(files['report.md']).toContain('Profile none. There was nothing to replace. One secret was taken out.');
});

test('every class has its words in every language', async () => {
  const counts = Object.fromEntries(nameClasses.map((name, at) => [name, at + 1]));
  for (const locale of ['en', 'zh-CN'] as const) {
    const files = await written({ profile: 'share', counts, kept: nameClasses }, locale);
    for (let n = 1; n <= nameClasses.length; n++) expect(files['report.md']).toMatch(new RegExp(`\\b${n} `));
  }
});
