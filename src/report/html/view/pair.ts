import type { Group } from '../../../model/group.ts';

/** `10102 0x00000405`; the event id alone where the events carry no code. */
export function pairText(group: Group | undefined): string {
  if (!group) return '';
  return group.code === null ? String(group.eventId) : `${group.eventId} ${group.code}`;
}
