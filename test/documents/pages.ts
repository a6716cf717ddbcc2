import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Block {
  readonly page: string;
  /** Counted from 1: the first line inside. */
  readonly line: number;
  /** The word behind the fence; empty when there is none. */
  readonly language: string;
  readonly lines: readonly string[];
}

const folders = ['.', 'docs', 'bench', 'fixtures'];

/** Every page of the project that people read, relative to its root. */
export const pages: readonly string[] = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.md') && existsSync(file))
  .toSorted();

export const textOf = (page: string): string => readFileSync(page, 'utf8');

/** What stands between fences, those in lists as well, without what a list indents them by. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { indent: number; language: string; line: number; lines: string[] } | null = null;
  for (const [at, line] of textOf(page).split('\n').entries()) {
    const [, indent = '', language = ''] = /^(\s*)```(\S*)$/.exec(line) ?? [];
    const isFence = /^\s*```/.test(line);
    if (!isFence) open?.lines.push(line.slice(open.indent));
    else if (open) {
      const { indent: _, ...rest } = open;
      blocks.push({ page, ...rest });
      open = null;
    } else open = { indent: indent.length, language, line: at + 2, lines: [] };
  }
  if (open) throw new Error(`${page}:${open.line}: a block has no end`);
  return blocks;
}

/** A page without its blocks. */
export function proseOf(page: string): string {
  return textOf(page).replace(/^(\s*)```[\s\S]*?^\1```$/gm, '');
}
