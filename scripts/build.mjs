// Makes dist/: the command (dist/evtriage.js, with everything it needs), the packs as JSON (dist/packs.json), the templates
// as code (dist/templates.js) and the library (dist/index.js, for any platform). With --types also dist/types/, which
// takes a few seconds more.
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** Modules of ours do nothing by being loaded, so those that a part does not use stay out of it. */
const loadedForTheirExports = {
  name: 'loaded-for-their-exports',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
      return { ...found, sideEffects: false };
    });
  },
};

const common = { bundle: true, format: 'esm', target: ['node20', 'es2023'], logLevel: 'warning' };
const library = { ...common, platform: 'neutral', packages: 'external' };

await rm('dist', { recursive: true, force: true });

const { metafile } = await build({
  ...common,
  entryPoints: { evtriage: 'src/cli/main.ts' },
  outdir: 'dist',
  platform: 'node',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { builtVersion: JSON.stringify(version) },
  // Some dependencies are CommonJS inside and require() modules of Node, which an ES module cannot.
  banner: { js: 'const require = (name) => process.getBuiltinModule(name);' },
  // Its templates are compiled already, so it needs no compiler.
  alias: { handlebars: 'handlebars/runtime' },
  plugins: [loadedForTheirExports],
  metafile: true,
});
await build({ ...library, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' });

await build({
  ...library,
  platform: 'node',
  entryPoints: ['src/node/compile-packs.ts', 'src/node/compile-templates.ts'],
  outdir: 'dist/compile',
});
const { compilePacks } = await import('../dist/compile/compile-packs.js');
const { compileTemplates } = await import('../dist/compile/compile-templates.js');
await writeFile('dist/packs.json', JSON.stringify(await compilePacks()));
const { code } = await transform(await compileTemplates(), { minifySyntax: true, minifyWhitespace: true });
await writeFile('dist/templates.js', code);
await rm('dist/compile', { recursive: true });

await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licencesOf(Object.keys(metafile.inputs)));
await chmod('dist/evtriage.js', 0o755);

if (process.argv.includes('--types')) {
  const compiler = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [compiler, '-p', 'scripts/tsconfig.types.json'], { stdio: 'inherit' });
}

/** The licence texts of all packages whose code is in the command: they ask to go where the code goes. */
async function licencesOf(files) {
  const folders = files.map((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean);
  const texts = [...new Set(folders)].toSorted().map(async (folder) => {
    const about = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    const text = name ? await readFile(`${folder}/${name}`, 'utf8') : `Licence: ${about.license}\n`;
    return `${about.name} ${about.version}\n${'-'.repeat(72)}\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n\n');
}
