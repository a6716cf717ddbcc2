/** What a Sigma detection asks of one event, its condition already put together. Plain JSON, made ready by `triage/match`. */
export type Detection =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Detection[] }
  | { readonly kind: 'not'; readonly of: Detection }
  | FieldTest;

/** One field, or any text of the event where `field` is null (Sigma's keywords), against one or more values. */
export interface FieldTest {
  readonly kind: 'field';
  readonly field: string | null;
  readonly test: 'is' | 'regex' | 'cidr' | 'exists' | 'compare' | 'same-as';
  /** All values must fit, not just one of them. */
  readonly all: boolean;
  readonly values: readonly unknown[];
}
