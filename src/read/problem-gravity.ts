import type { ProblemCode, ProblemGravity } from '../model/problem.ts';

/** How grave each problem is: was something lost, was something guessed, or is it only good to know? */
export const gravityOf: Readonly<Record<ProblemCode, ProblemGravity>> = {
  'file-empty': 'notice',
  'file-not-event-log': 'notice',
  'file-kind-not-read': 'error',
  'file-not-readable': 'error',
  'file-cut': 'warning',
  'column-missing': 'error',
  'record-broken': 'error',
  'record-cut': 'error',
  'record-too-large': 'error',
  'chunk-broken': 'error',
  'message-text-missing': 'notice',
  'encoding-guessed': 'warning',
  'zone-assumed': 'warning',
  'zone-doubtful': 'warning',
  'date-order-ambiguous': 'warning',
  'time-unreadable': 'warning',
  'level-unknown': 'warning',
  'quotes-repaired': 'warning',
  'rows-not-events': 'notice',
  'levels-of-rules': 'notice',
  'export-concatenated': 'notice',
  'no-events': 'warning',
  'repeats-left-out': 'warning',
  'may-repeat': 'warning',
};
