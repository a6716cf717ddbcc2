import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, test } from 'vitest';

const endpoint = inject('browser');

/** A test that needs a browser; where there is none, the set-up has said so. */
export const inBrowser = endpoint === null ? test.skip : test;

export type ReportName = 'demo.en' | 'demo.zh-CN' | 'bare' | 'listing' | 'crowd' | 'full';

export interface Opened {
  readonly page: Page;
  /** What the console said, errors of the page among it. */
  readonly said: string[];
  /** Every address that was asked for besides the file itself. */
  readonly asked: string[];
}

let browser: Browser | undefined;
afterAll(async () => browser?.close());

/** Opens a report from `file://` in a window of its own. Nothing that it asks for is given to it. */
export async function open(name: ReportName, options: BrowserContextOptions = {}, fragment = ''): Promise<Opened> {
  browser ??= await chromium.connect(endpoint ?? '');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(join(inject('reports'), `${name}.html`)).href;
  const said: string[] = [];
  const asked: string[] = [];
  await page.route('**/*', (route) => (route.request().url().startsWith(url) ? route.continue() : route.abort()));
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) asked.push(request.url());
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(url + fragment);
  return { page, said, asked };
}

/** An empty page of a server that serves nothing else, and whose policy allows scripts in the page but not `eval`. */
export async function openEmpty(): Promise<Page> {
  browser ??= await chromium.connect(endpoint ?? '');
  const page = await (await browser.newContext()).newPage();
  const address = 'http://localhost/';
  const headers = { 'Content-Security-Policy': "default-src 'none'; script-src 'unsafe-inline'" };
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html><title>empty</title>' })
      : route.abort(),
  );
  await page.goto(address);
  return page;
}

export const themes = ['light', 'dark'] as const;

/** Opens every closed part of the page, as a reader does who wants to see it all. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
}
