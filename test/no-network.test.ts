import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What of Node can open a connection, or start what can. */
const reaching = 'child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls';
const asking = new RegExp(
  String.raw`(?:\bfrom\s*|\brequire\(|\bimport\(|\bimport\s*|getBuiltinModule\()["'\`](?:node:)?((?:${reaching})(?:/promises)?)["'\`]`,
  'g',
);

const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?js$/.test(file));

test('nothing that is built asks for a part of Node that can open a connection, but for the one that reads pipes', () => {
  const asked = built.flatMap((file) =>
    Array.from(readFileSync(join('dist', file), 'utf8').matchAll(asking), ([, name]) => name),
  );
  // The look finds what is there: the pipes.
  expect(new Set(asked)).toEqual(new Set(['net']));
});

test('nor does it use what every platform has for that', () => {
  for (const file of built) {
    const text = readFileSync(join('dist', file), 'utf8');
    expect(text, file).not.toMatch(/\bfetch\s*\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\b/);
  }
});

test('of a socket only the reading end is used, on a descriptor that is open already', () => {
  const uses = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => Array.from(readFileSync(join('src', file), 'utf8').matchAll(/new Socket\(([^)]*)\)/g)));
  expect(uses.length).toBeGreaterThan(0);
  for (const [, options] of uses) expect(options).toMatch(/^\{ fd\b/);
});
