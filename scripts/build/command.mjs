// The command: dist/evtriage.js starts dist/command.cjs, which brings in dist/parts/*.cjs where they are needed. It is
// CommonJS because Node takes compiled code for scripts only, not for ES modules.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { common, loadedForTheirExports, withTemplates } from './shared.mjs';

/** The languages beside English, whose words are in the command itself. */
const languages = (await readdir('src/locale', { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => [name, `src/locale/${name}.ts`]);

/** What most runs do without: each is a file of its own, loaded when it is asked for. The demo is told, not kept as files. */
const parts = {
  ...Object.fromEntries(languages),
  chokidar: 'chokidar',
  demo: 'scripts/fixtures/demo/exports.mjs',
  fflate: 'fflate',
  help: 'src/cli/help/help.ts',
  loaders: 'src/rules/loaders.ts',
  ora: 'ora',
  tinyglobby: 'tinyglobby',
  winevtx: 'winevtx',
};

const partsApart = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      const name = basename(path, '.ts');
      return kind === 'dynamic-import' && name in parts ? { path: `./parts/${name}.cjs`, external: true } : undefined;
    });
  },
};

/** Builds the command with these templates, the text of a module; the paths of all files that went into it. */
export async function buildCommand(version, templates) {
  const builtVersion = JSON.stringify(version);
  const script = {
    ...common,
    format: 'cjs',
    platform: 'node',
    minifySyntax: true,
    minifyWhitespace: true,
    // An import() that is left would ask the caller of the script for modules.
    supported: { 'dynamic-import': false },
    define: { builtVersion, 'import.meta.url': 'scriptUrl' },
    banner: { js: "const scriptUrl = require('node:url').pathToFileURL(__filename).href;" },
    // Its templates are compiled already, so it needs no compiler.
    alias: { handlebars: 'handlebars/runtime' },
    plugins: [partsApart, withTemplates(templates), loadedForTheirExports],
    metafile: true,
  };
  const start = { format: 'esm', banner: {}, define: { builtVersion } };
  const made = await Promise.all([
    build({ ...script, entryPoints: ['src/cli/run.ts'], outfile: 'dist/command.cjs' }),
    build({ ...script, entryPoints: ['src/node/apart/reading-thread.ts'], outfile: 'dist/reading-thread.cjs' }),
    build({ ...script, entryPoints: parts, outdir: 'dist/parts', outExtension: { '.js': '.cjs' } }),
    build({ ...script, ...start, entryPoints: ['src/cli/main.ts'], outfile: 'dist/evtriage.js' }),
  ]);
  return made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}
