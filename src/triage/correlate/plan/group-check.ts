import type { DetectionRule } from '../../../model/rule.ts';
import { detectionCheck } from '../../match/detection-check.ts';
import { EventView } from '../../match/event-view.ts';
import { foldName } from '../../match/fold-name.ts';
import type { GroupHead, GroupQuestion } from './question.ts';

/** Asks a rule about a group of its pack as about one event, of which only what the group has in common is known. */
export function groupCheck({ detection }: DetectionRule, pack: string): GroupQuestion['fits'] {
  const check = detectionCheck(detection, foldName);
  return (group) => group.kind.index?.pack.id === pack && check(viewOf(group));
}

function viewOf({ kind, provider, channel, eventId, code, level }: GroupHead): EventView {
  const time = { utc: null, ms: null, basis: 'unknown' as const, raw: '' };
  const event = { provider, channel, computer: '', eventId, level, time, message: '', data: {}, place: { input: '' } };
  return new EventView(event, { ...kind, found: code === null ? null : { code, asLogged: code } });
}
