import { type OwnWords } from './own-words.ts';
import { logWords } from './well-known.ts';
import { wordsOf } from './words-of.ts';

/** True for a file name that tells nothing of its owner: words of logs, dates and numbers. */
export function isPlainFileName(name: string, own: OwnWords): boolean {
  if (name.length > 160 || /[^\p{L}\p{N}\s._()/,+-]/u.test(name)) return false;
  return wordsOf(name).words.every((word) => /^\d{1,8}$/.test(word) || logWords.has(word) || own.has(word));
}

/** `.evtx`, `.xml.gz`; empty where the name ends in something that tells more. */
export function fileEnding(name: string): string {
  return (
    /(?:\.(?:evtx|xml|csv|tsv|json|jsonl|txt|log|svclog|clixml|ya?ml|html?|md))?(?:\.(?:gz|zip|cab))?$/i
      .exec(name)?.[0]
      .toLowerCase() ?? ''
  );
}

const optionsWithValue = new Set([
  '--tz',
  '--date-order',
  '--encoding',
  '--since',
  '--until',
  '--now',
  '--locale',
  '--redact',
  '--keep',
]);

/** The command line with each path as `rename` gives it. */
export function renamePaths(command: string, rename: (path: string) => string): string {
  const [program = '', ...words] = command.match(/"(?:\\.|[^"\\])*"|\S+/g) ?? [];
  const renamed = words.map((word, at) => {
    const before = words[at - 1] ?? '';
    if (word.startsWith('--') || optionsWithValue.has(before)) return word;
    const bare = /^".*"$/.test(word) ? word.slice(1, -1).replaceAll('\\"', '"') : word;
    const name = rename(bare);
    return name === bare ? word : name;
  });
  return [program, ...renamed].join(' ');
}
