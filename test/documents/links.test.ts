import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { pages, proseOf, textOf } from './pages.ts';

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  const seen = new Map<string, number>();
  return Array.from(proseOf(page).matchAll(/^#{1,6} (.+)$/gm), ([, heading = '']) => {
    const plain = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(plain) ?? 0;
    seen.set(plain, times + 1);
    return times === 0 ? plain : `${plain}-${times}`;
  });
}

interface Link {
  readonly page: string;
  readonly target: string;
}

const links: readonly Link[] = pages.flatMap((page) =>
  Array.from(proseOf(page).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => ({ page, target })),
);

test.each(links.filter(({ target }) => !/^[a-z]+:/.test(target)))('$page links to $target', ({ page, target }) => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
  expect(existsSync(file)).toBe(true);
  if (anchor === undefined) return;
  expect(statSync(file).isFile() && file.endsWith('.md')).toBe(true);
  expect(anchorsOf(file)).toContain(decodeURI(anchor));
});

test('no page links to another site without a lock', () => {
  expect(links.filter(({ target }) => target.startsWith('http:'))).toEqual([]);
});

test('every page of docs/ is one click away from the README or from a page that is', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const link of links.filter((one) => one.page === page && !/^[a-z]+:/.test(one.target))) {
      const [path = ''] = link.target.split('#');
      const file = normalize(join(dirname(page), path));
      if (file.endsWith('.md')) reached.add(file);
    }
  }
  expect(pages.filter((page) => page.startsWith('docs') && !reached.has(page))).toEqual([]);
});

/** What a page tells its readers to make: Italian stands there for any new language. */
const toBeMade = /\/it(?:\/|\.ts|\.yaml)$/;

/** Files and folders that a sentence names from the root of the project. */
const named = pages
  .filter((page) => page !== 'CHANGELOG.md')
  .flatMap((page) =>
    Array.from(
      textOf(page).matchAll(/`((?:src|test|scripts|rules|fixtures|schemas|templates|bench|docs)\/[\w./-]*\w\/?)`/g),
      ([, file = '']) => ({ page, file }),
    ),
  )
  .filter(({ file }) => !toBeMade.test(file));

test.each(named)('$page names $file, which is there', ({ file }) => {
  expect(existsSync(file)).toBe(true);
});
