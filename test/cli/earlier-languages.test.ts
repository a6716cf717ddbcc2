import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { TriageResult } from '../../src/index.ts';
import { locales } from '../../src/model/locale.ts';
import { evtriage, folderWith } from './terminal.ts';

/** A report of before the other languages: its texts are English and Chinese. */
const earlier = resolve('fixtures/restart-loop/report.json');

test.each(locales)('a report of before a language is told whole in %s', async (locale) => {
  const folder = folderWith({});
  expect((await evtriage(['render', earlier, '--locale', locale], folder)).status).toBe(0);
  const { findings } = JSON.parse(readFileSync(join(folder, 'triage-report/report.json'), 'utf8')) as TriageResult;
  const { findings: before } = JSON.parse(readFileSync(earlier, 'utf8')) as TriageResult;
  for (const [at, { title, words }] of findings.entries()) {
    expect(words.title[locale]).toBeDefined();
    if (locale !== 'en') expect(title).not.toBe(before[at]?.title);
  }
});
