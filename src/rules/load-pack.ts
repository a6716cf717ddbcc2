import type { Node } from 'yaml';
import type { z } from 'zod';
import type { CatalogueEvent, DiagnosticCode, Pack } from '../model/pack.ts';
import { withLanguage } from '../model/phrases.ts';
import type { RuleProblem } from '../model/result.ts';
import { checkEntry, listUnder, openDocument } from './document.ts';
import type { PackSource } from './pack-source.ts';
import { plainPack } from './plain-pack.ts';
import { readRules, ruleFiles } from './read-rules.ts';
import { codeEntry, eventEntry, packHead } from './schema.ts';
import { checkTexts } from './texts.ts';
import { loadWords } from './words-file.ts';
import { type AddedLanguage, languageOfWords } from './words-path.ts';

export interface LoadedPack {
  /** Null when `pack.yaml` is missing or broken. */
  readonly pack: Pack | null;
  /** Rules that were left out because they look at other logs than those of Windows. */
  readonly foreign: number;
  /** True when there is no pack.yaml: rules alone, named after their folder. */
  readonly plain: boolean;
  readonly problems: readonly RuleProblem[];
}

/** YAML to a pack, as its tables and rules say it, with its words in these languages added to every text. */
export function loadPack(source: PackSource, languages: readonly AddedLanguage[] = []): LoadedPack {
  const loaded = loadTables(source);
  const problems = [...loaded.problems];
  let { pack } = loaded;
  for (const locale of languages) pack = withLanguage(pack, locale, loadWords(source, locale, problems));
  return { ...loaded, pack, problems };
}

/**
 * The tables and rules of a pack. An entry or a rule that is wrong is left out and named with its place and a hint; the rest is used.
 * Files without any of the three tables are Sigma rules as others publish them.
 */
function loadTables(source: PackSource): LoadedPack {
  const problems: RuleProblem[] = [];
  const files = source.files.filter(({ path }) => languageOfWords(path) === null);
  const plain = files.length > 0 && ruleFiles(source).length === files.length;
  const digest = source.sha256 === undefined ? {} : { sha256: source.sha256 };
  if (plain) {
    const { foreign, ...read } = readRules(source, problems);
    return {
      pack: { ...plainPack(source.title ?? source.name, read.rules), ...read, ...digest },
      foreign,
      plain,
      problems,
    };
  }
  const head = readHead(source, problems);
  if (!head) return { pack: null, foreign: 0, plain, problems };
  const events = readEntries<CatalogueEvent>(source, 'events', eventEntry, identityOf, problems);
  const codes = readEntries<DiagnosticCode>(source, 'codes', codeEntry, (entry) => entry.code, problems);
  const { foreign, ...read } = readRules(source, problems);
  const tables = head as Omit<Pack, 'events' | 'codes' | 'rules' | 'partNames'>;
  return { pack: { ...tables, events, codes, ...read, ...digest }, foreign, plain, problems };
}

function readHead(source: PackSource, problems: RuleProblem[]): z.output<typeof packHead> | null {
  const file = source.files.find(({ path }) => path === 'pack.yaml');
  const shown = `${source.name}/pack.yaml`;
  if (!file) {
    const hint = 'a pack is a folder with pack.yaml, events.yaml and codes.yaml';
    problems.push({ file: shown, line: 1, column: 1, message: 'this file is missing', hint });
    return null;
  }
  const opened = openDocument(shown, file.text, problems);
  if (!opened) return null;
  const root = opened.document.contents as Node | null;
  const head = checkEntry(opened, root, opened.value, packHead, problems);
  return head && checkTexts(opened, root, problems) ? head : null;
}

function readEntries<Entry>(
  source: PackSource,
  key: 'events' | 'codes',
  schema: z.ZodType,
  identity: (entry: Entry) => string,
  problems: RuleProblem[],
): readonly Entry[] {
  const file = source.files.find(({ path }) => path === `${key}.yaml`);
  if (!file) return [];
  const opened = openDocument(`${source.name}/${key}.yaml`, file.text, problems);
  if (!opened) return [];
  const entries = new Map<string, Entry>();
  for (const { node, value } of listUnder(opened, key, problems)) {
    const entry = checkEntry(opened, node, value, schema, problems) as Entry | null;
    if (entry === null || !checkTexts(opened, node, problems)) continue;
    if (entries.has(identity(entry))) {
      const at = opened.lines.linePos(node.range?.[0] ?? 0);
      const message = `${identity(entry)} stands here a second time`;
      problems.push({ file: opened.file, line: at.line, column: at.col, message, hint: 'the first entry is used' });
      continue;
    }
    entries.set(identity(entry), entry);
  }
  return [...entries.values()];
}

/** Rows of one id are told apart by who logs them and how they end: so are their groups and findings. */
function identityOf({ id, outcome, providers, levels, where }: CatalogueEvent): string {
  if (!providers && !levels && !where) return String(id);
  return [id, outcome, ...(providers ?? [])].join(' ');
}
