// What reads YAML, brought in only when it is called for.
export { loadPack } from './load-pack.ts';
export { loadSuppressions } from './suppressions.ts';
