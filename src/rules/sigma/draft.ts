import type { Node } from 'yaml';
import type { FieldReference, FieldTest, TextPattern } from '../../model/detection.ts';
import type { RegexFlags } from './regex/step-writer.ts';

/** One value of a rule as its modifiers change it. */
export interface DraftValue {
  readonly node: Node;
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  /** As written, without quotes. */
  readonly written: string;
  readonly pattern: TextPattern;
  /** The encoded text, where a modifier has encoded it and none has made text of it again. */
  readonly bytes: Uint8Array | null;
}

/** A field and its values while the modifiers are read from left to right. */
export interface Draft {
  readonly node: Node;
  readonly field: string | null;
  test: Exclude<FieldTest['test'], 'empty'>;
  values: readonly DraftValue[];
  all: boolean;
  cased: boolean;
  negated: boolean;
  /** Any text may stand before, after the value. */
  openStart: boolean;
  openEnd: boolean;
  compare: 'gt' | 'gte' | 'lt' | 'lte';
  readonly regex: { -readonly [Flag in keyof RegexFlags]: boolean };
}

export function whereOf({ openStart, openEnd }: Draft): FieldReference['where'] {
  if (openStart) return openEnd ? 'contains' : 'endswith';
  return openEnd ? 'startswith' : 'is';
}
