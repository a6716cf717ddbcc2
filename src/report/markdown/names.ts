import type { TriageResult } from '../../model/result.ts';

/** The hosts, certification authorities and templates that the findings' texts name. */
export function namesIn({ findings, comparison }: TriageResult): string[] {
  return [...findings, ...(comparison?.gone ?? [])]
    .flatMap(({ args }) => [args['host'], args['ca'], args['template']])
    .filter((name) => typeof name === 'string' && name !== '') as string[];
}
