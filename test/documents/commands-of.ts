import { type Block, blocksOf, proseOf } from './pages.ts';

export interface DocumentCommand {
  /** `README.md:31`. */
  readonly where: string;
  readonly line: string;
  /** The program and its arguments. */
  readonly words: readonly string[];
  /** What stands behind it as a remark, else 0. */
  readonly status: number;
}

/** The commands that a page says can be typed as they are. Throws for what needs a shell. */
export function commandsOf(page: string): readonly DocumentCommand[] {
  return blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(inBlock);
}

function inBlock({ page, line: start, lines }: Block): readonly DocumentCommand[] {
  return lines.flatMap((line, at) => {
    const where = `${page}:${start + at}`;
    const [typed = '', remark = ''] = line.split(/\s#\s(.*)/s);
    const [, status = '0'] = /(?:exit status|退出状态) (\d+)/.exec(remark) ?? [];
    return typed
      .split(' && ')
      .filter((part) => part.trim() !== '')
      .map((part) => ({ where, line: part.trim(), words: wordsOf(part, where), status: Number(status) }));
  });
}

/** A line as a shell parts it, where nothing is left to a shell. */
export function wordsOf(line: string, where: string): readonly string[] {
  if (/[|<>;&$`\\(){}~!?]/.test(line)) throw new Error(`${where}: this needs a shell: ${line}`);
  return Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, double, single, bare]) => {
    return double ?? single ?? bare ?? '';
  });
}

/** Where evtriage is called in blocks that cannot be run here, or in a sentence: the words behind its name. */
export function mentionsOf(page: string): readonly { readonly where: string; readonly words: readonly string[] }[] {
  const inBlocks = blocksOf(page)
    .filter(({ language }) => ['bat', 'powershell', 'console', 'yaml'].includes(language))
    .flatMap(({ line, lines }) => lines.map((text, at) => ({ where: `${page}:${line + at}`, text })));
  const inProse = Array.from(proseOf(page).matchAll(/`([^`\n]+)`/g), ([, text = '']) => ({ where: page, text }));
  return [...inBlocks, ...inProse].flatMap(({ where, text }) => {
    const [, typed] = /(?:^|[\s|])evtriage (.*?)(?:\s[|>#]|$)/.exec(text) ?? [];
    return typed === undefined ? [] : [{ where, words: typed.split(/\s+/) }];
  });
}
