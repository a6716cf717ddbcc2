import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everyFile } from './fixtures/every-file.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = everyFile();

// Input that no maker knows any more must go, goldens beside it must stay.
const inputFolders = new Set(files.flatMap(({ path }) => /^fixtures\/(?:demo|[^/]+\/input)(?=\/)/.exec(path) ?? []));
for (const folder of inputFolders) await rm(join(root, folder), { recursive: true, force: true });

for (const { path, bytes } of files) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), bytes);
}
console.log(`${files.length} files in ${inputFolders.size} folders of input`);
