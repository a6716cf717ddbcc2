import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';

const head = '# yaml-language-server: $schema=../../../schemas/words.schema.json\n';

/** What a file of words says so far, by English text; empty where there is none. */
export async function readWords(file, tag) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const { words = [] } = parse(text) ?? {};
  return new Map(words.map((entry) => [entry.en, entry[tag] ?? '']));
}

/** Writes the file anew: these English texts in their order, each with what it is called, or empty. */
export async function writeWords(file, tag, texts, words) {
  const entries = texts.map((en) => ({ en, [tag]: words.get(en) ?? '' }));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, head + stringify({ words: entries }, { lineWidth: 0, singleQuote: true }));
}
