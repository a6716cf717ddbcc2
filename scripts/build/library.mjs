// The library: dist/index.js for any platform, dist/node.js for programs on Node, dist/templates.js, and what they share in
// dist/library/. It holds all it needs, as the command does, and runs in a page as it is.
import { builtinModules } from 'node:module';
import { build } from 'esbuild';
import { common, loadedForTheirExports, withTemplates } from './shared.mjs';

const builtin = new Set(builtinModules);

/** What Node has is asked for as `node:` modules; CommonJS packages get it through an ES module, for there is no require(). */
const nodeApart = {
  name: 'node-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (!builtin.has(name)) return undefined;
      if (kind === 'require-call') return { path: name, namespace: 'node-for-require' };
      return { path: `node:${name}`, external: true, sideEffects: false };
    });
    onLoad({ filter: /./, namespace: 'node-for-require' }, ({ path }) => ({
      contents: `export * from 'node:${path}'; export { default } from 'node:${path}';`,
    }));
  },
};

/** Builds the library with these templates, the text of a module; the paths of all files that went into it. */
export async function buildLibrary(version, templates) {
  const { metafile } = await build({
    ...common,
    format: 'esm',
    platform: 'browser',
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    define: { builtVersion: JSON.stringify(version), 'process.env.EVTX_DEBUG': '"0"' },
    // Two parsers ask for it by this name.
    inject: ['scripts/build/buffer-anywhere.mjs'],
    // Its templates are compiled already, so it needs no compiler.
    alias: { handlebars: 'handlebars/runtime' },
    plugins: [nodeApart, withTemplates(templates), loadedForTheirExports],
    entryPoints: { index: 'src/index.ts', node: 'src/node/index.ts', templates: 'src/node/templates.ts' },
    outdir: 'dist',
    chunkNames: 'library/[name]-[hash]',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
