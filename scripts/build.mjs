// Makes dist/: the command (dist/evtriage.js, with everything it needs), the packs as JSON (dist/packs.json), their words in
// other languages (dist/phrases/) and the library (dist/index.js, for any platform). With --types also dist/types/, which takes a few seconds more.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCommand } from './build/command.mjs';
import { licencesOf } from './build/licences.mjs';
import { common } from './build/shared.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const library = { ...common, format: 'esm', platform: 'neutral', packages: 'external' };

await rm('dist', { recursive: true, force: true });
await build({
  ...library,
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  splitting: true,
  chunkNames: 'library/[name]-[hash]',
});

await build({
  ...library,
  platform: 'node',
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
const files = await buildCommand(version, await compileTemplates());

// A process of its own: what this one has compiled and collected by now is not what the command will need.
execFileSync(process.execPath, ['scripts/build/compile-ahead.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
await rm('dist/compile', { recursive: true });

await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licencesOf(files));
await chmod('dist/evtriage.js', 0o755);

if (process.argv.includes('--types')) {
  const compiler = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [compiler, '-p', 'scripts/tsconfig.types.json'], { stdio: 'inherit' });
}
