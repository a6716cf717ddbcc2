// Writes into the first line of each file of our rule packs which schema it follows, so that editors know.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const mark = '# yaml-language-server: $schema=';

for (const name of await readdir('rules', { recursive: true })) {
  if (/\.ya?ml$/.test(name)) {
    const file = join('rules', name);
    const kind = /(?:^|[\\/])(pack|events|codes)\.yaml$|[\\/](words)[\\/]/.exec(name)?.slice(1).find(Boolean) ?? 'rule';
    const up = '../'.repeat(name.split(/[\\/]/).length);
    const lines = (await readFile(file, 'utf8')).split('\n');
    if (lines[0]?.startsWith(mark)) lines.shift();
    await writeFile(file, [`${mark}${up}schemas/${kind}.schema.json`, ...lines].join('\n'));
  }
}
