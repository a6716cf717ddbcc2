// Renews the README's picture from the report of fixtures/demo: `npm run pictures`. With a folder, also the other forms of
// the report are put there, to look at after a change: dark, phone, Chinese, without style and script, and paper.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bringBrowser, howToGetOne } from './browser/bring-browser.mjs';
import { launchOptions } from './browser/launch-options.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const path = bringBrowser();
if (path === null) throw new Error(`no browser: ${howToGetOne}`);

const reports = mkdtempSync(join(tmpdir(), 'evtriage-pictures-'));
const browser = await chromium.launch(launchOptions(path));
try {
  const english = report('en');
  const first = await open(english, { deviceScaleFactor: 1.5 });
  // From the masthead to the end of the timeline.
  const { y, height } = await first.locator('#timeline').boundingBox();
  await first.screenshot({ path: 'docs/report.png', clip: { x: 0, y: 0, width: 1280, height: Math.ceil(y + height) } });
  const folder = process.argv[2];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await takeOthers(english, folder);
  }
} finally {
  await browser.close();
  rmSync(reports, { recursive: true });
}

function report(locale) {
  const out = join(reports, locale);
  const words = ['dist/evtriage.js', 'fixtures/demo', '--locale', locale, '--out', out, '--format', 'html', '--quiet'];
  execFileSync(process.execPath, words, { stdio: 'ignore' });
  return join(out, 'report.html');
}

async function open(file, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2400 }, ...options });
  await page.goto(pathToFileURL(file).href);
  return page;
}

async function takeOthers(english, folder) {
  const phone = { viewport: { width: 390, height: 844 } };
  const bare = join(reports, 'bare.html');
  writeFileSync(bare, readFileSync(english, 'utf8').replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, ''));
  for (const [name, file, options] of [
    ['light', english, {}],
    ['dark', english, { colorScheme: 'dark' }],
    ['phone', english, phone],
    ['zh-CN', report('zh-CN'), {}],
    ['ja', report('ja'), {}],
    ['de', report('de'), {}],
    ['no-style-no-script', bare, {}],
  ]) {
    const page = await open(file, options);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await page.close();
  }
  const paper = await open(english);
  await paper.pdf({ path: join(folder, 'paper.pdf'), preferCSSPageSize: true, printBackground: true });
}
