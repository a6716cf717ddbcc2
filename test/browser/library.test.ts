import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect } from 'vitest';
import type { TriageResult } from '../../src/index.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { findInputs } from '../../src/node/find-inputs.ts';
import { libraryExamples } from '../package/packed.ts';
import { inBrowser, openEmpty } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'evtriage-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The example of docs/library.md for a page, with the library as it was built, as one script that knows no Node. */
async function pageScript(): Promise<string> {
  const [, contents] = libraryExamples();
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
  });
  return outputFiles[0]?.text ?? '';
}

/** The files below a folder as the command names and sorts them. */
async function filesOf(path: string): Promise<readonly { readonly name: string; readonly base64: string }[]> {
  const { inputs } = await findInputs([path], { cwd: process.cwd(), stdin: process.stdin, words: wordsFor('en') });
  return inputs.map(({ name }) => ({ name, base64: readFileSync(join(path, name)).toString('base64') }));
}

declare const page: {
  triageFiles(files: readonly File[], options: object): Promise<TriageResult>;
  reportOf(result: TriageResult): Promise<string>;
};

for (const [story, path, ...more] of [
  ['the demo', 'fixtures/demo'],
  ['a log in every form', 'fixtures/one-log-in-every-form/input', '--tz', 'Europe/Berlin'],
] as const) {
  inBrowser(`the library in a page makes of ${story} what the command makes of it`, async () => {
    execFileSync(process.execPath, ['dist/evtriage.js', path, '--out', folder, '--quiet', '--redact', 'none', ...more]);
    const [json, html] = ['report.json', 'report.html'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const { command, tool } = JSON.parse(json ?? '') as TriageResult;
    const exports = await filesOf(path);
    expect(exports.length).toBeGreaterThan(5);

    const tab = await openEmpty();
    await tab.addScriptTag({ content: await pageScript() });
    const made = await tab.evaluate(
      async ({ files, options }) => {
        const chosen = files.map(({ name, base64 }) => {
          const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name);
          return Object.defineProperty(file, 'name', { value: name });
        });
        const result = await page.triageFiles(chosen, options);
        return { json: `${JSON.stringify(result, null, 2)}\n`, html: await page.reportOf(result) };
      },
      { files: exports, options: { command, tool, ...(more.length > 0 ? { timeZone: more[1] } : {}) } },
    );
    expect(made.json).toBe(json);
    expect(made.html).toBe(html);
  });
}
