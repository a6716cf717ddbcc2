/** What a Sigma detection asks of one event, its condition already put together. Plain JSON, made ready by `triage/match`. */
export type Detection =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Detection[] }
  | { readonly kind: 'not'; readonly of: Detection }
  | FieldTest;

/** One field, or any text of the event where `field` is null (Sigma's keywords), against one or more values. */
export type FieldTest = Tested &
  (
    | { readonly test: 'is'; readonly cased: boolean; readonly values: readonly TextPattern[] }
    | { readonly test: 'regex'; readonly values: readonly RegexProgram[] }
    | { readonly test: 'cidr'; readonly values: readonly AddressRange[] }
    | { readonly test: 'compare'; readonly values: readonly Comparison[] }
    | { readonly test: 'same-as'; readonly cased: boolean; readonly values: readonly FieldReference[] }
    | { readonly test: 'exists'; readonly values: readonly boolean[] }
    /** Sigma's null: the field is not there, or nothing stands in it. */
    | { readonly test: 'empty'; readonly values: readonly [] }
  );

interface Tested {
  readonly kind: 'field';
  readonly field: string | null;
  /** All values must fit, not just one of them. */
  readonly all: boolean;
}

/** What a part of a pattern that is no text stands for. `anyDash`: a sign that starts an option of a command line. */
export const wildcard = { anyText: 0, oneCharacter: 1, anyDash: 2 } as const;

export type PatternPart = string | (typeof wildcard)[keyof typeof wildcard];

/** Texts and wildcards, one after another; they must cover the whole value. No parts: the value is empty. */
export type TextPattern = readonly PatternPart[];

/**
 * A regular expression as steps, so that it runs in a time that depends on the length of the text alone and needs no
 * parser. It is looked for anywhere in the text; the first step is where it begins.
 */
export interface RegexProgram {
  /** As the rule wrote it, for messages. */
  readonly source: string;
  readonly steps: readonly RegexStep[];
}

export type RegexStep =
  /** One UTF-16 unit within one of the ranges (first, last, first, last ...; in order), then on with the next step. */
  | { readonly take: readonly number[] }
  | { readonly fork: readonly number[] }
  | { readonly at: RegexPlace }
  | { readonly found: true };

export type RegexPlace = 'start' | 'end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

/** The first `bits` bits of these bytes: four for IPv4, sixteen for IPv6. */
export interface AddressRange {
  readonly bytes: readonly number[];
  readonly bits: number;
}

export interface Comparison {
  readonly is: 'gt' | 'gte' | 'lt' | 'lte';
  readonly than: number;
}

/** Another field of the event: the whole value, or what the value must begin with, end with or hold. */
export interface FieldReference {
  readonly field: string;
  readonly where: 'is' | 'startswith' | 'endswith' | 'contains';
}
