import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Templates } from '../../src/index.ts';
import { compileTemplates } from '../../src/node/compile-templates.ts';

/** The templates as the built command has them. */
export async function compiledTemplates(): Promise<Templates> {
  const folder = mkdtempSync(join(tmpdir(), 'evtriage-templates-'));
  try {
    const file = join(folder, 'templates.mjs');
    writeFileSync(file, await compileTemplates());
    const made = (await import(pathToFileURL(file).href)) as { readonly compiledTemplates: Templates };
    return made.compiledTemplates;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
