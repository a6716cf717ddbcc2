/** What every part of dist/ is made with. */
export const common = { bundle: true, target: ['node20', 'es2023'], logLevel: 'warning' };

/** Modules of ours do nothing by being loaded, so those that a part does not use stay out of it. */
export const loadedForTheirExports = {
  name: 'loaded-for-their-exports',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
      return { ...found, sideEffects: false };
    });
  },
};

/** The templates compiled, in the place of the module that has none. */
export const withTemplates = (templates) => ({
  name: 'with-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]node[\\/]compiled-templates\.ts$/ }, () => ({ contents: templates, loader: 'js' }));
  },
});
