import type { EventSpans, Span } from './event-spans.ts';

/** The child of an event that the walk is in. */
export type Part = 'system' | 'data' | 'rendering' | 'other';

/** By the length of the name, which tells them all apart. */
const parts: readonly (readonly [string, Part] | undefined)[] = byLength([
  ['System', 'system'],
  ['EventData', 'data'],
  ['RenderingInfo', 'rendering'],
]);

type Field = Exclude<keyof EventSpans, 'isSimple' | 'seen' | 'none' | 'piece' | 'data'>;

/** By the length of the name; two names of one length stand behind each other. */
const systemFields: readonly (readonly (readonly [string, Field])[])[] = [
  ...Array.from({ length: 5 }, () => []),
  [['Level', 'level']],
  [],
  [
    ['EventID', 'eventId'],
    ['Channel', 'channel'],
  ],
  [
    ['Provider', 'provider'],
    ['Computer', 'computer'],
    ['Keywords', 'keywords'],
  ],
  [],
  [],
  [['TimeCreated', 'time']],
  [],
  [['EventRecordID', 'record']],
];

const renderingFields: readonly (readonly (readonly [string, Field])[])[] = [
  ...Array.from({ length: 5 }, () => []),
  [['Level', 'levelWord']],
  [],
  [['Message', 'message']],
];

export function partOf(text: string, name: number, length: number): Part {
  const known = parts[length];
  return known && text.startsWith(known[0], name) ? known[1] : 'other';
}

/** The span that a child of System or RenderingInfo belongs into; `none` for one that nobody asks for. */
export function spanOf(spans: EventSpans, part: Part, text: string, name: number, length: number): Span {
  for (const [word, field] of (part === 'system' ? systemFields : renderingFields)[length] ?? []) {
    if (text.startsWith(word, name)) return spans[field];
  }
  return spans.none;
}

function byLength<Value>(named: readonly (readonly [string, Value])[]): (readonly [string, Value] | undefined)[] {
  const list: (readonly [string, Value] | undefined)[] = [];
  for (const one of named) list[one[0].length] = one;
  return list;
}
