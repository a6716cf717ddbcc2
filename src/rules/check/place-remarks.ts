import { isMap, isSeq, type Node } from 'yaml';
import type { RuleProblem } from '../../model/result.ts';
import { nodeAtPath, openDocuments, type RuleDocument, rootOf } from '../document.ts';
import type { PackSource } from '../pack-source.ts';
import type { Remark } from './remark.ts';

/** A remark with its place, as faults have one. Line and column are counted from 1. */
export interface PlacedRemark extends Remark {
  readonly place: Pick<RuleProblem, 'file' | 'line' | 'column'>;
}

/** Finds where in the pack's files each remark belongs, and puts them in the order of the files. */
export function placeRemarks(remarks: readonly Remark[], source: PackSource): readonly PlacedRemark[] {
  const opened = new Map<string, readonly RuleDocument[]>();
  const documentsOf = (file: string): readonly RuleDocument[] => {
    const known = opened.get(file);
    if (known) return known;
    const text = source.files.find(({ path }) => `${source.name}/${path}` === file)?.text ?? '';
    const documents = openDocuments(file, text, []);
    opened.set(file, documents);
    return documents;
  };
  return remarks.map((remark) => ({ ...remark, place: placeOf(remark, source.name, documentsOf) })).toSorted(byPlace);
}

function placeOf(
  { subject, path }: Remark,
  folder: string,
  documentsOf: (file: string) => readonly RuleDocument[],
): PlacedRemark['place'] {
  const file = fileOf(subject, folder);
  const documents = documentsOf(file);
  const line = subject.of === 'rule' ? subject.rule.place.line : 1;
  const document = subject.of === 'rule' ? documents.find((one) => lineOf(one, rootOf(one)) === line) : documents[0];
  if (!document) return { file, line, column: 1 };
  const node = nodeAtPath(entryOf(subject, document), path);
  const at = document.lines.linePos(node?.range?.[0] ?? 0);
  return { file, line: Math.max(1, at.line), column: Math.max(1, at.col) };
}

function fileOf(subject: Remark['subject'], folder: string): string {
  if (subject.of === 'rule') return subject.rule.place.file;
  return `${folder}/${{ pack: 'pack', event: 'events', code: 'codes' }[subject.of]}.yaml`;
}

function lineOf({ lines }: RuleDocument, node: Node | null): number {
  return lines.linePos(node?.range?.[0] ?? 0).line;
}

function entryOf(subject: Remark['subject'], source: RuleDocument): Node | null {
  const root = rootOf(source);
  if (subject.of !== 'event' && subject.of !== 'code') return root;
  const list = isMap(root) ? root.get(`${subject.of}s`, true) : undefined;
  const named = subject.of === 'event' ? (['id', subject.id] as const) : (['code', subject.code] as const);
  const entry = isSeq(list) ? list.items.find((item) => isMap(item) && item.get(named[0]) === named[1]) : undefined;
  return (entry as Node | undefined) ?? root;
}

function byPlace({ place: one }: PlacedRemark, { place: other }: PlacedRemark): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
