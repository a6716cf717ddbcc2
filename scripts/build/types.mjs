import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const compiled = 'dist/all-types';
const doors = ['index.d.ts', 'node/index.d.ts', 'node/templates.d.ts'];
const packs = `import type { Pack } from './model/pack.js';

/** The rule packs that come with this version. */
declare const packs: readonly Pack[];
export default packs;
`;

/** Writes dist/types/: what can be reached from the library's doors. It needs no package and no types of Node. */
export async function writeTypes() {
  const compiler = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [compiler, '-p', 'scripts/tsconfig.types.json', '--outDir', compiled], {
    stdio: 'inherit',
  });
  const reached = new Set(doors);
  for (const file of reached) {
    const text = await readFile(join(compiled, file), 'utf8');
    const told = text.replaceAll(/((?:from|import\()\s*')(\.[^']+)\.ts'/g, (_, before, path) => {
      reached.add(relative(compiled, join(compiled, dirname(file), `${path}.d.ts`)).replaceAll('\\', '/'));
      return `${before}${path}.js'`;
    });
    await mkdir(dirname(join('dist/types', file)), { recursive: true });
    await writeFile(join('dist/types', file), told);
  }
  await writeFile('dist/types/packs.d.ts', packs);
  await rm(compiled, { recursive: true });
}
