import type { Role } from './places.ts';

const kept =
  'code name zone encoding event order from to day first last lastSuccess since blocker sure atEnd more given fits method limit instead kind before after again proof came status finding';

/** What the arguments of a sentence are, by their names. */
export const argRoles: Readonly<Record<string, Role>> = {
  ...Object.fromEntries(kept.split(' ').map((name): [string, Role] => [name, 'keep'])),
  host: 'host',
  servers: 'hosts',
  serversBefore: 'hosts',
  serversNow: 'hosts',
  computer: 'host',
  ca: 'ca',
  template: 'template',
  other: 'input',
  found: 'unsent',
  provider: 'product',
  channel: 'product',
  rule: 'ours',
  innocent: 'ours',
  pack: 'ours',
};
