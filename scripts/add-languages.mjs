// Brings the words of the rule packs up to date: `npm run languages` for every file that is there, `npm run languages -- de`
// also for packs that have no German yet, `-- de ad-cs` for one pack. What lacks is added as an empty text, what no pack says
// any more is taken out, and both are said. Languages of the interface are compared, too.
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textsOfPacks } from './languages/texts-of-packs.mjs';
import { readWords, writeWords } from './languages/words-file.mjs';

const [wantedTag, wantedPack] = process.argv.slice(2);
const folders = await readdir('src/locale', { withFileTypes: true });
const tags = folders.filter((entry) => entry.isDirectory() && entry.name !== 'en').map(({ name }) => name);
if (wantedTag !== undefined && !tags.includes(wantedTag)) throw new Error(`src/locale has no folder ${wantedTag}`);

for (const tag of wantedTag === undefined ? tags : [wantedTag]) {
  for (const name of await readdir('src/locale/en')) {
    const [english, own] = await Promise.all(
      ['en', tag].map((language) => catalogue(join('src/locale', language, name))),
    );
    const lacking = Object.keys(english).filter((key) => !(key in own));
    const stale = Object.keys(own).filter((key) => !(key in english));
    for (const key of lacking) console.log(`src/locale/${tag}/${name} lacks ${key}`);
    for (const key of stale) console.log(`src/locale/${tag}/${name} has ${key}, which English has not`);
  }
}

for (const [pack, texts] of await textsOfPacks()) {
  for (const tag of tags) {
    const file = join('rules', pack, 'words', `${tag}.yaml`);
    const asked = tag === wantedTag && (wantedPack === undefined || wantedPack === pack);
    if (!asked && !existsSync(file)) continue;
    const words = await readWords(file, tag);
    const gone = [...words.keys()].filter((en) => !texts.includes(en));
    await writeWords(file, tag, texts, words);
    const empty = texts.filter((en) => !words.get(en)).length;
    console.log(`${file}: ${texts.length} texts, ${empty} to write`);
    for (const en of gone) console.log(`  taken out, since the pack no longer says it: ${en}`);
  }
}

async function catalogue(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}
