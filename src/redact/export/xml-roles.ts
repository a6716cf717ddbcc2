import type { WrittenRole } from './role.ts';

export interface RoleOfText {
  readonly role: WrittenRole;
  /** The data field that it is the value of. */
  readonly field: string;
}

const inRendering: Readonly<Record<string, WrittenRole>> = { Message: 'text', Provider: 'product', Channel: 'product' };

const plain = (role: WrittenRole): RoleOfText => ({ role, field: '' });

/**
 * What stands in an element of an event, or in an attribute of it. `path`: the local names of the elements from the event
 * down; `name`: the value of the element's own attribute `Name`.
 */
export function roleInXml(path: readonly string[], attribute: string | null, name: string | null): RoleOfText {
  const element = path.at(-1) ?? '';
  if (attribute !== null && /^xmlns(?::|$)/.test(attribute)) return plain('ours');
  if (path.length < 2) return attribute === null ? plain('text') : { role: 'data', field: attribute };
  if (path[1] === 'System') return inSystem(element, attribute);
  if (path[1] === 'RenderingInfo') return plain(inRendering[element] ?? 'word');
  if (attribute === 'Name') return plain('label');
  if (attribute !== null) return { role: 'data', field: `${element}.${attribute}` };
  return { role: 'data', field: name ?? element };
}

function inSystem(element: string, attribute: string | null): RoleOfText {
  if (element === 'Provider' || element === 'Channel') return plain(attribute === 'Guid' ? 'number' : 'product');
  if (element === 'Computer') return plain('host');
  if (element === 'TimeCreated') return plain('time');
  if (element === 'Security') return plain('text');
  if (element === 'Correlation') return plain('request');
  return plain('number');
}
