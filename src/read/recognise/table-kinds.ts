import type { UnreadKind } from './kinds.ts';

/** Headings, folded, that tell a table of another tool: all of one line. The first line that fits wins. */
const tellingHeadings: readonly (readonly [readonly string[], UnreadKind])[] = [
  [['detections', 'path'], 'chainsawCsv'],
  [['_raw'], 'splunkCsv'],
  [['winlog.event_id'], 'elasticCsv'],
  [['event.code'], 'elasticCsv'],
];

/** The kind of table that has these headings, if it is one of those that are not read. */
export function kindByHeadings(headings: readonly string[]): UnreadKind | null {
  return tellingHeadings.find(([names]) => names.every((name) => headings.includes(name)))?.[1] ?? null;
}
