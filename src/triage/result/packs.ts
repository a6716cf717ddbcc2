import type { Pack } from '../../model/pack.ts';
import type { RulePackSummary } from '../../model/result.ts';
import { type CodeTable, codeTable } from '../code-table.ts';
import type { GroupTally } from '../tally/group-tally.ts';

/** A pack is used when it speaks for an event of the input, a shared one when it explains a code of it. */
export function packsIn(groups: readonly GroupTally[], packs: readonly Pack[]): Set<string> {
  const speaking = groups.flatMap(({ kind }) => (kind.index ? [kind.index.pack.id] : []));
  const explaining = packs.filter(({ shared, codes }) => shared && explainsOneOf(groups, codeTable(codes)));
  return new Set([...speaking, ...explaining.map(({ id }) => id)]);
}

function explainsOneOf(groups: readonly GroupTally[], table: CodeTable): boolean {
  return groups.some(({ code, kind }) => code !== null && !kind.index?.owns(code) && table.code(code) !== undefined);
}

/** A pack as the result lists it. */
export function summarise(pack: Pack, used: boolean): RulePackSummary {
  return {
    id: pack.id,
    version: pack.version,
    product: pack.product,
    sha256: pack.sha256 ?? null,
    events: pack.events.length,
    codes: pack.codes.length,
    verified: pack.verified,
    source: pack.source,
    used,
  };
}
