import { rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { bringBrowser, howToGetOne } from '../../scripts/browser/bring-browser.mjs';
import { launchOptions } from '../../scripts/browser/launch-options.mjs';
import { writeReports } from './reports.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of all tests listens; null where there is none. */
    browser: string | null;
    /** The folder of the reports to open; see reports.ts. */
    reports: string;
  }
}

/** Starts one browser for all tests. Without one they are skipped, and said to be; on a build server that is a failure. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const path = bringBrowser();
  if (path === null) {
    const message = `No browser, so the tests in test/browser were NOT run: ${howToGetOne}.`;
    if (process.env['CI']) throw new Error(message);
    process.stderr.write(`\n${message}\n\n`);
    project.provide('browser', null);
    project.provide('reports', '');
    return undefined;
  }
  const reports = await writeReports();
  project.provide('reports', reports);
  const server = await chromium.launchServer(launchOptions(path));
  project.provide('browser', server.wsEndpoint());
  return async () => {
    await server.close();
    rmSync(reports, { recursive: true });
  };
}
