import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Packed {
  /** The path of the tarball. */
  readonly tarball: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes. */
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

/** A new folder outside of the repository. */
export function emptyFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'evtriage-package-')));
}

/** Packs what `npm run build -- --types` left, as `npm pack` does. */
export function pack(folder: string): Packed {
  const told = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], process.cwd(), folder);
  const [packed] = JSON.parse(told) as [Packed & { filename: string }];
  return { ...packed, tarball: join(folder, packed.filename) };
}

/** Packs, and installs the tarball in an empty project in `folder`, without a network and with a cache of its own. */
export function install(folder: string): string {
  const { tarball } = pack(folder);
  const project = join(folder, 'Läufe und 报告');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball], project, folder);
  return project;
}

/** Runs npm, which finds its cache in `folder`; what it printed. */
export function npm(argv: readonly string[], cwd: string, folder: string): string {
  const env = { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };
  const options = { cwd, env, encoding: 'utf8' as const, stdio: 'pipe' as const };
  // On Windows npm is a script of the shell.
  return process.platform === 'win32'
    ? execSync(`npm ${argv.map((word) => `"${word}"`).join(' ')}`, options)
    : execFileSync('npm', argv, options);
}

export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The examples of docs/library.md: the first is for Node, the second for a page. */
export function libraryExamples(): readonly [node: string, page: string] {
  const [node = '', page = ''] = Array.from(
    readFileSync('docs/library.md', 'utf8').matchAll(/^```js\n(.*?)^```$/gms),
    ([, code]) => code,
  );
  return [node, page];
}
