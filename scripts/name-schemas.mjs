// Writes into the first line of each file of our rule packs which schema it follows, so that editors know.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const mark = '# yaml-language-server: $schema=';

for (const pack of await readdir('rules')) {
  for (const name of await readdir(join('rules', pack))) {
    if (!/\.ya?ml$/.test(name)) continue;
    const file = join('rules', pack, name);
    const kind = /^(pack|events|codes)\.yaml$/.exec(name)?.[1] ?? 'rule';
    const lines = (await readFile(file, 'utf8')).split('\n');
    if (lines[0]?.startsWith(mark)) lines.shift();
    await writeFile(file, [`${mark}../../schemas/${kind}.schema.json`, ...lines].join('\n'));
  }
}
