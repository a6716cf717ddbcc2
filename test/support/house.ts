import type { IConfiguration } from 'dependency-cruiser';

/**
 * The house as rules: each floor, and the floors below it that it may use. Everything not listed is looking upward.
 * docs/house.md draws it.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  model: [],
  read: ['model'],
  rules: ['model'],
  locale: ['model'],
  triage: ['model', 'read', 'rules'],
  redact: ['model', 'locale', 'read'],
  report: ['model', 'locale'],
};

const stays = Object.entries(floors).map(([floor, below]) => ({
  name: `${floor}-looks-down`,
  comment: `src/${floor} may use ${below.length > 0 ? below.join(', ') : 'nothing'} of this project besides itself.`,
  severity: 'error' as const,
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: [floor, ...below].map((name) => `^src/${name}/`) },
}));

/** Configuration of dependency-cruiser. */
export const house: IConfiguration = {
  forbidden: [
    ...stays,
    {
      name: 'core-is-platform-neutral',
      comment: 'From model/ to index.ts nothing imports Node, so the same core runs in a browser page or a worker.',
      severity: 'error',
      from: { path: `^src/(?:${Object.keys(floors).join('|')})/|^src/(?:index|inner)[.]ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'doors-are-below-node-and-cli',
      comment: 'The two doors compose the floors; they know nothing of files or of a command line.',
      severity: 'error',
      from: { path: '^src/(?:index|inner)[.]ts$' },
      to: { path: '^src/(?:node|cli)/' },
    },
    {
      name: 'node-does-not-know-the-cli',
      comment: 'node/ brings files; cli/ brings arguments. The second may use the first, not the other way round.',
      severity: 'error',
      from: { path: '^src/node/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'library-does-not-use-the-inner-door',
      comment: 'What libraries are promised goes through index.ts; inner.ts is for the command alone.',
      severity: 'error',
      from: { path: '^src/(?:index[.]ts$|node/)' },
      to: { path: '^src/inner[.]ts$' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'every-package-is-named-in-package.json',
      comment: 'What is installed because another package needs it may go when that one does.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'everything-is-found', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
