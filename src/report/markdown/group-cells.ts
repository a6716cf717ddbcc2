import type { Group } from '../../model/group.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

const nameLimit = 60;

/** `10102`. */
export function eventCell(group: Group, cell: Pen): Ready {
  return group.folded?.of === 'events' ? cell.prose('') : cell.code(String(group.eventId));
}

/** The catalogue's name; else that no pack lists the id, or the provider that no pack speaks for. */
export function nameCell(group: Group, cell: Pen): Ready {
  if (group.name !== null) return cell.code(group.name, nameLimit);
  if (group.folded?.of === 'events') return cell.say('report.other-events');
  if (group.pack !== null) return cell.say('report.unlisted');
  return cell.say('markdown.no-pack', { provider: cell.code(group.provider || group.channel || '?', nameLimit) });
}

/** The code and what it is called. */
export function codeCell(group: Group, cell: Pen): Ready {
  if (group.code === null) return cell.prose('');
  const name = group.codeName === null ? '' : ` ${cell.code(group.codeName, nameLimit)}`;
  return `${cell.code(group.code, 20)}${name}` as Ready;
}

/** `Failed`, or `Failed (guessed)` where no catalogue says it. */
export function outcomeCell(group: Group, cell: Pen): Ready {
  const outcome = cell.say(`outcome.${group.outcome}`);
  return group.outcomeFrom === 'catalogue' ? outcome : cell.say('markdown.outcome-guessed', { outcome });
}
