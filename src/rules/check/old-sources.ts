import type { Remark, RuleCheck, Subject } from './remark.ts';

const months = 18;

interface Thing {
  readonly what: string;
  /** `YYYY-MM-DD`. */
  readonly verified: string | null;
  readonly subject: Subject;
  readonly key: string;
}

/** Entries and rules whose source was read more than 18 months before the newest one of the pack: time to read it again. */
export const oldSources: RuleCheck = ({ pack }) => {
  const things: readonly Thing[] = [
    { what: pack.id, verified: pack.verified, subject: { of: 'pack' }, key: 'verified' },
    ...pack.events.map(({ id, name, verified }): Thing => {
      return { what: `${id} ${name}`, verified, subject: { of: 'event', id }, key: 'verified' };
    }),
    ...pack.codes.map(({ code, name, verified }): Thing => {
      return { what: `${code} ${name}`, verified, subject: { of: 'code', code }, key: 'verified' };
    }),
    ...pack.rules.map((rule): Thing => {
      return { what: rule.key, verified: rule.verified, subject: { of: 'rule', rule }, key: 'date' };
    }),
  ];
  const newest =
    things
      .map(({ verified }) => verified ?? '')
      .toSorted()
      .at(-1) ?? '';
  const limit = monthsBefore(newest);
  return things.flatMap(({ what, verified, subject, key }): Remark[] => {
    if (!verified || verified >= limit) return [];
    const args = { what, verified, newest };
    return [{ code: 'old', gravity: 'note', args, pack: pack.id, subject, path: [key] }];
  });
};

function monthsBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
