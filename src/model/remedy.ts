import type { Basis } from './judgement.ts';
import type { LocalText } from './locale.ts';

/** Who can carry a step out. */
export type Owner = 'intune-admin' | 'pki-team' | 'server-team' | 'service-desk' | 'network-team' | 'microsoft-support';

export interface RemedyStep {
  readonly owner: Owner;
  /** One imperative sentence naming one place. */
  readonly text: LocalText;
  readonly basis: Basis;
}

/** Something to collect or ask that this product's log cannot show. */
export interface NextPersonHint {
  readonly text: LocalText;
  readonly basis: Basis;
}
