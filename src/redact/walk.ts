import { argRoles } from './arg-roles.ts';
import type { Places, Role } from './places.ts';

/** Gives the text that is to stand in the place of another. `field`: the name of the data field that it is the value of. */
export type Visit = (text: string, role: Role, field: string) => string;

/** The same JSON with every text as `visit` gives it. The order of visits depends on the table of places alone. */
export function rewrite<Value>(value: Value, at: Role | Places, visit: Visit): Value {
  return rewritten(value, at, visit, '') as Value;
}

function rewritten(value: unknown, at: Role | Places, visit: Visit, field: string): unknown {
  if (typeof value === 'string' && at === 'hosts') {
    return value
      .split(', ')
      .map((host) => visit(host, 'host', field))
      .join(', ');
  }
  if (typeof value === 'string') return visit(value, typeof at === 'string' ? at : 'text', field);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return value;
    return value.map((item) => rewritten(item, typeof at === 'string' ? at : below(at, '*'), visit, field));
  }
  if (at === 'data') return rewrittenData(value, visit);
  const parts = value as Readonly<Record<string, unknown>>;
  const done = new Map<string, unknown>();
  for (const name of inOrder(parts, at)) {
    done.set(name, rewritten(parts[name], at === 'args' ? (argRoles[name] ?? 'text') : below(at, name), visit, field));
  }
  return Object.fromEntries(Object.keys(parts).map((name) => [name, done.get(name)]));
}

function below(at: Role | Places, name: string): Role | Places {
  if (typeof at === 'string') return at;
  return (Object.hasOwn(at, name) ? at[name] : at['*']) ?? 'text';
}

/** As the table has them; what it does not know comes last. */
function inOrder(parts: Readonly<Record<string, unknown>>, at: Role | Places): readonly string[] {
  const names = Object.keys(parts);
  if (typeof at === 'string') return names;
  const known = Object.keys(at).filter((name) => Object.hasOwn(parts, name));
  return [...known, ...names.filter((name) => !Object.hasOwn(at, name))];
}

/** The names of fields come out of the log as well; two that become the same stay apart. */
function rewrittenData(data: object, visit: Visit): object {
  const done = new Map<string, unknown>();
  for (const [name, value] of Object.entries(data)) {
    const label = visit(name, 'label', '');
    let free = label;
    for (let number = 2; done.has(free); number++) free = `${label} (${number})`;
    done.set(free, typeof value === 'string' ? visit(value, 'data', name) : value);
  }
  return Object.fromEntries(done);
}
