import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** A CommonJS script that has run. */
export interface LoadedScript {
  readonly exports: unknown;
  /** What was compiled of it until now. */
  code(): Buffer;
  /** Where that belongs, for the next start. */
  readonly codeFile: string;
  /** The compiled code beside it was taken. */
  readonly wasCompiled: boolean;
}

/**
 * Runs a CommonJS script with the compiled code beside it, where there is any for this very engine: compiling takes longer
 * than a small triage. Code that the engine does not take after all is compiled again, and nothing else changes.
 */
export function loadScript(file: string): LoadedScript {
  const text = readFileSync(file, 'utf8');
  const ofCode = codeFile(file, text);
  const cachedData = compiledCode(ofCode);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  const start = script.runInThisContext() as (...given: unknown[]) => void;
  start(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports,
    code: () => script.createCachedData(),
    codeFile: ofCode,
    wasCompiled: script.cachedDataRejected === false,
  };
}

/**
 * Where the compiled code of a script lies. The name says for which text, since the engine itself compares the length only,
 * and for which engine: its version, its flags, the processor.
 */
export function codeFile(script: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `${script}.${digest}.${process.arch}-${cachedDataVersionTag().toString(16)}.code`;
}

function compiledCode(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
