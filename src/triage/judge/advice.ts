import type { LocalText } from '../../model/locale.ts';
import type { CatalogueEvent, DiagnosticCode, Owner, Pack, RemedyStep, Severity } from '../../model/pack.ts';
import type { Confidence, FindingWords, Said } from '../../model/finding.ts';

/** What is known about a case before anyone looks at the log: the two tables of a pack together, or a rule. */
export interface Advice {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly confidenceReason: Said;
  readonly words: FindingWords;
  readonly references: readonly { readonly url: string; readonly verified: string }[];
  /** Event ids of the same product. */
  readonly restsOn: readonly number[];
  readonly owner?: Owner;
}

/**
 * An event and its code. A code that names a cause speaks first; the event's own steps follow, for when it does not
 * help. A code that names none, or that the pack does not list, leaves the word to the event.
 */
export function advise(
  pack: Pack,
  event: CatalogueEvent,
  code: DiagnosticCode | undefined,
  written: string | null,
): Advice {
  const cause = code && !code.generic ? code : undefined;
  const steps = cause ? [...cause.remedy, ...event.remedy] : [...event.remedy, ...(code?.remedy ?? [])];
  const text = (key: 'claim' | 'lead' | 'verify') => cause?.[key] ?? event[key] ?? event.meaning;
  return {
    severity: cause?.severity ?? event.severity ?? 'medium',
    confidence: cause ? pack.codeConfidence : 'possible',
    confidenceReason: cause ? groundsOf(pack, cause) : withoutCause(code, written),
    words: { title: text('claim'), summary: text('lead'), verify: text('verify'), remedy: withoutRepeats(steps) },
    references: references(event, code),
    restsOn: [...event.restsOn, ...(cause?.restsOn ?? [])],
  };
}

function groundsOf({ codeConfidence }: Pack, { code, name }: DiagnosticCode): Said {
  return { key: codeConfidence === 'certain' ? 'grounds.code' : 'grounds.windows-code', args: { code, name } };
}

function withoutCause(code: DiagnosticCode | undefined, written: string | null): Said {
  if (code) return { key: 'grounds.generic', args: { code: code.code, name: code.name } };
  if (written !== null) return { key: 'grounds.unlisted-code', args: { code: written } };
  return { key: 'grounds.no-code', args: {} };
}

function withoutRepeats(steps: readonly RemedyStep[]): readonly RemedyStep[] {
  const seen = new Set<string>();
  return steps.filter(({ text }: { text: LocalText }) => {
    const fresh = !seen.has(text.en);
    seen.add(text.en);
    return fresh;
  });
}

function references(event: CatalogueEvent, code: DiagnosticCode | undefined): Advice['references'] {
  const all = new Map([event, ...(code ? [code] : [])].map(({ source, verified }) => [source, verified]));
  return [...all].map(([url, verified]) => ({ url, verified }));
}
