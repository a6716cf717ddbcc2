import type { DiagnosticCode, Pack } from '../model/pack.ts';

/** A table of codes made ready to look things up in. */
export interface CodeTable {
  code(canonical: string): DiagnosticCode | undefined;
  /** The canonical code that a spelling is listed as an alias of. */
  aliasOf(written: string): string | undefined;
}

/** Of two entries for one code, or one alias, the first one counts. */
export function codeTable(codes: readonly DiagnosticCode[]): CodeTable {
  const entries = new Map<string, DiagnosticCode>();
  const aliases = new Map<string, string>();
  for (const entry of codes) {
    if (!entries.has(entry.code)) entries.set(entry.code, entry);
    for (const alias of entry.aliases) {
      const key = alias.toLowerCase();
      if (!aliases.has(key)) aliases.set(key, entry.code);
    }
  }
  return {
    code: (canonical) => entries.get(canonical),
    aliasOf: (written) => aliases.get(written.trim().toLowerCase()),
  };
}

/** The codes that stand behind every pack and every product without one: those of the packs that are shared. */
export function sharedCodes(packs: readonly Pack[]): CodeTable {
  return codeTable(packs.flatMap(({ shared, codes }) => (shared ? codes : [])));
}
