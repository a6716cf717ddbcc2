import type { Words } from '../locale/words.ts';

/** Refusals that have words of their own under `system.<code>`: the system's, `ENOTFILE` of `notAFile` and `ENOWRITER` of `pipeStream`. */
const worded = new Set(
  (
    'EACCES EPERM EBUSY EIO ELOOP ENOENT EISDIR ENOTDIR EEXIST ' +
    'EMFILE ENFILE ENOSPC EROFS ENAMETOOLONG ETIMEDOUT UNKNOWN ENOTFILE ENOWRITER'
  ).split(' '),
);

/** Why the operating system refused, for a person: `access is denied (EACCES)`. */
export function reasonOf(error: unknown, words: Words): string {
  const code = systemCode(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  return words.say(worded.has(code) ? `system.${code}` : 'system.other', { code });
}

/** The system's own name for its refusal, `EACCES` for example; null when the error did not come from the system. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^(?:E[A-Z0-9]+|UNKNOWN)$/.test(error.code) ? error.code : null;
}
