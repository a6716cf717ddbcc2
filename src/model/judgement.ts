/** Impact, not Windows level. Worst first in `severities`. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

export const confidences = ['certain', 'likely', 'possible'] as const;

/** How sure the cause is: documented meaning; documented dependency and right order; order in time only. */
export type Confidence = (typeof confidences)[number];

/** Whether the source says it, or we concluded it. Shown to the reader. */
export type Basis = 'verified' | 'guessed';

export const linkBases = ['documented', 'order', 'time'] as const;

/** What ties a symptom to its cause: a document, a known dependency and the right order in time, or time alone. */
export type LinkBasis = (typeof linkBases)[number];
