import { readdir, readFile } from 'node:fs/promises';

/** The licence texts of all packages whose code is in the command: they ask to go where the code goes. */
export async function licencesOf(files) {
  const folders = files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean);
  const texts = [...new Set(folders)].toSorted().map(async (folder) => {
    const about = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    const text = name
      ? await readFile(`${folder}/${name}`, 'utf8')
      : `Licence: ${about.license}. Author: ${about.author?.name ?? about.author ?? about.name}\n`;
    return `${about.name} ${about.version} (${about.license})\n${'-'.repeat(72)}\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n\n');
}
