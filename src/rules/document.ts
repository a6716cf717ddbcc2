import { isCollection, isMap, isScalar, LineCounter, type Document, type Node, parseAllDocuments } from 'yaml';
import type { z } from 'zod';
import type { RuleProblem } from '../model/result.ts';

/** A YAML file that remembers where everything stood. */
export interface RuleDocument {
  readonly file: string;
  readonly document: Document;
  /** The whole file as plain values, aliases resolved. */
  readonly value: unknown;
  readonly lines: LineCounter;
}

/** Aliases keep a pack short; more uses than this are no pack but an attack on memory. */
const aliasUses = 5_000;

/** Reads YAML. Faults of the syntax become problems with their place; null when the file cannot be used at all. */
export function openDocument(file: string, text: string, problems: RuleProblem[]): RuleDocument | null {
  const faults: RuleProblem[] = [];
  const [document, another] = openDocuments(file, text, faults);
  problems.push(...faults);
  if (!document && faults.length === 0) {
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'the file is empty',
      hint: 'docs/write-a-rule.md lists the keys',
    });
  }
  if (another) {
    problems.push(problemAt(another, rootOf(another), 'a second document begins here', 'this file holds one document'));
  }
  return faults.length > 0 || another ? null : (document ?? null);
}

/** The documents of a file, parted by `---`. One that cannot be used is left out and named; empty ones are nothing. */
export function openDocuments(file: string, text: string, problems: RuleProblem[]): readonly RuleDocument[] {
  const lines = new LineCounter();
  return parse(file, text, lines, problems).flatMap((document) => {
    for (const error of document.errors) {
      const at = lines.linePos(error.pos[0]);
      problems.push({ file, line: at.line, column: at.col, message: error.message, hint: 'see the YAML syntax here' });
    }
    if (document.errors.length > 0) return [];
    try {
      const value: unknown = document.toJS({ maxAliasCount: aliasUses });
      return value === null ? [] : [{ file, document, value, lines }];
    } catch (error) {
      const at = lines.linePos(document.range[0]);
      const hint = 'an alias must name an anchor that stands above it';
      problems.push({ file, line: at.line, column: at.col, message: (error as Error).message, hint });
      return [];
    }
  });
}

function parse(file: string, text: string, lines: LineCounter, problems: RuleProblem[]) {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      schema: 'core',
      logLevel: 'error',
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    // What reads YAML goes down into lists and maps one call each.
    if (!(error instanceof RangeError)) throw error;
    const message = 'lists and maps stand too deep in each other';
    problems.push({ file, line: 1, column: 1, message, hint: 'a rule needs five levels' });
    return [];
  }
}

/** What a document holds. */
export function rootOf({ document }: RuleDocument): Node | null {
  return document.contents as Node | null;
}

/** The items of the list under `key`, each with its value; a missing or different thing is a problem. */
export function listUnder(
  source: RuleDocument,
  key: string,
  problems: RuleProblem[],
): readonly { readonly node: Node; readonly value: unknown }[] {
  const list = source.document.get(key, true);
  if (isCollection(list) && !isMap(list)) {
    const values = (source.value as Record<string, readonly unknown[]>)[key] ?? [];
    return (list.items as Node[]).map((node, at) => ({ node, value: values[at] }));
  }
  problems.push(problemAt(source, list as Node | undefined, `expected a list under '${key}'`, `begin with '${key}:'`));
  return [];
}

/** One checked entry, or null with its problems noted: an entry is used whole or not at all. */
export function checkEntry<Schema extends z.ZodType>(
  source: RuleDocument,
  node: Node | null,
  value: unknown,
  schema: Schema,
  problems: RuleProblem[],
): z.output<Schema> | null {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    const path = issue.path.join('.');
    const message = path === '' ? issue.message : `${path}: ${issue.message}`;
    problems.push(problemAt(source, nodeAtPath(node, issue.path), message, hintFor(issue)));
  }
  return null;
}

function hintFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `take ${issue.keys.join(', ')} out, or correct the spelling`;
  if (issue.code === 'invalid_value') return `use one of ${issue.values.join(', ')}`;
  return 'docs/write-a-rule.md lists the keys';
}

/** The deepest node on the path that exists: a missing key is reported where it should stand. */
export function nodeAtPath(node: Node | null, path: readonly PropertyKey[]): Node | undefined {
  let at: Node | undefined = node ?? undefined;
  for (const step of path) {
    const next: unknown = isCollection(at) ? at.get(step, true) : undefined;
    if (!isScalar(next) && !isCollection(next)) break;
    at = next;
  }
  return at;
}

/** A problem with the place of a node; the beginning of the document where there is none. */
export function problemAt(
  source: RuleDocument,
  node: Node | null | undefined,
  message: string,
  hint: string,
): RuleProblem {
  const at = source.lines.linePos(node?.range?.[0] ?? rootOf(source)?.range?.[0] ?? 0);
  return { file: source.file, line: Math.max(1, at.line), column: Math.max(1, at.col), message, hint };
}
