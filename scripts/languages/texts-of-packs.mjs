import { readFile } from 'node:fs/promises';

/** The English texts of each built-in pack, each once, in the order of its files; as the last build has read them. */
export async function textsOfPacks() {
  const packs = Object.values(JSON.parse(await readFile('dist/packs.json', 'utf8')));
  return new Map(packs.map((pack) => [pack.id, [...new Set(englishIn(pack))]]));
}

/** Texts that stand in the tables and rules in English alone or with some languages. */
function englishIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.en === 'string') return [value.en];
  return Object.entries(value).flatMap(([key, part]) => (key === 'data' ? [] : englishIn(part)));
}
