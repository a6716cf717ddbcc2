// Makes dist/: the command (dist/evtriage.js), the library (dist/index.js, dist/node.js, dist/templates.js), both with all
// they need, the packs as JSON (dist/packs.json) and their words in other languages (dist/phrases/). With --types also
// dist/types/, which takes a few seconds more.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCommand } from './build/command.mjs';
import { licencesOf } from './build/licences.mjs';
import { buildLibrary } from './build/library.mjs';
import { common } from './build/shared.mjs';
import { writeTypes } from './build/types.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

await rm('dist', { recursive: true, force: true });
await build({
  ...common,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  entryPoints: ['compile-packs', 'compile-phrases', 'compile-templates', 'load-script'].map(
    (name) => `src/node/${name}.ts`,
  ),
  outdir: 'dist/compile',
});
const { compilePacks } = await import('../dist/compile/compile-packs.js');
const { addedLanguages, compilePhrases } = await import('../dist/compile/compile-phrases.js');
const { compileTemplates } = await import('../dist/compile/compile-templates.js');
await writeFile('dist/packs.json', JSON.stringify(await compilePacks()));
await mkdir('dist/phrases');
for (const locale of addedLanguages) {
  await writeFile(`dist/phrases/${locale}.json`, JSON.stringify(await compilePhrases(locale)));
}
const templates = await compileTemplates();
const files = [...(await buildCommand(version, templates)), ...(await buildLibrary(version, templates))];

// A process of its own: what this one has compiled and collected by now is not what the command will need.
execFileSync(process.execPath, ['scripts/build/compile-ahead.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
await rm('dist/compile', { recursive: true });

await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licencesOf(files));
await chmod('dist/evtriage.js', 0o755);

if (process.argv.includes('--types')) await writeTypes();
