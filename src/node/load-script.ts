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
}

/**
 * Runs a CommonJS script with the compiled code beside it, where there is any for this very engine: compiling takes longer
 * than a small triage. Code that the engine does not take after all is compiled again, and nothing else changes.
 */
export function loadScript(file: string): LoadedScript {
  const text = readFileSync(file, 'utf8');
  const cachedData = compiledCode(file);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  const start = script.runInThisContext() as (...given: unknown[]) => void;
  start(module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, code: () => script.createCachedData() };
}

/** Where the compiled code of a script lies. The name says for which engine: its version, its flags, the processor. */
export function codeFile(script: string): string {
  return `${script}.${process.arch}-${cachedDataVersionTag().toString(16)}.code`;
}

function compiledCode(script: string): Buffer | undefined {
  const file = codeFile(script);
  return existsSync(file) ? readFileSync(file) : undefined;
}
