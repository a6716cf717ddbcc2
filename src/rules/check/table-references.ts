import type { CatalogueEvent } from '../../model/pack.ts';
import { listsEvent } from './lists-event.ts';
import type { Remark, RuleCheck, Subject } from './remark.ts';

const lists = ['endedBy', 'restsOn', 'blockedBy'] as const;

/** Event ids that entries of the tables name, and that the tables do not list: nothing will ever end or rest there. */
export const tableReferences: RuleCheck = ({ pack }) => {
  const remarks: Remark[] = [];
  const look = (subject: Subject, key: string, ids: readonly number[] | undefined) => {
    for (const [at, event] of (ids ?? []).entries()) {
      if (listsEvent(pack, event)) continue;
      const args = { event: String(event), named: pack.id, key };
      const path = key === 'finalFailure' ? [key] : [key, at];
      remarks.push({ code: 'no-such-event', gravity: 'error', args, pack: pack.id, subject, path });
    }
  };
  for (const event of pack.events) {
    const subject = { of: 'event', id: event.id } as const;
    for (const key of lists) look(subject, key, event[key]);
    look(subject, 'finalFailure', finalOf(event));
  }
  for (const { code, restsOn } of pack.codes) look({ of: 'code', code }, 'restsOn', restsOn);
  return remarks;
};

function finalOf({ finalFailure }: CatalogueEvent): readonly number[] {
  return finalFailure === undefined ? [] : [finalFailure];
}
