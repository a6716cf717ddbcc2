// What reads YAML, brought in only when it is called for.
export { loadPack } from './load-pack.ts';
export { loadWords } from './words-file.ts';
export { loadSuppressions } from './suppressions.ts';
export { checkSource } from './check/check-source.ts';
