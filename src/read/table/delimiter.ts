/** What stands between the fields of a table. */
export type Delimiter = ',' | ';' | '\t';

export const delimiters: readonly Delimiter[] = [',', ';', '\t'];
