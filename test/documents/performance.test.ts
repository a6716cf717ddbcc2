import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';

const results = readFileSync('bench/RESULTS.md', 'utf8');
const page = 'docs/performance.md';

/** The tables of a page of Markdown by the heading above them: rows of cells, without the row of dashes. */
function tableUnder(heading: RegExp): readonly (readonly string[])[] {
  const section = results.split(/^## /m).find((text) => heading.test(text)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line));
  return rows.map((row) => row.slice(1, -1).split('|'));
}

/** What evtriage itself took for each log: seconds, megabytes and events a second, peak memory. */
function figures(): string {
  const logs = Array.from(results.matchAll(/^## (.* MB), .* events$/gm), ([, log = '']) => log);
  const rows = logs.map((log) => {
    const [head = [], ...rest] = tableUnder(new RegExp(`^${log.replace('.', String.raw`\.`)}, `));
    const own = rest.find(([name]) => name?.includes('**evtriage**')) ?? [];
    const cell = (name: string): string => own[head.findIndex((one) => one.trim() === name)]?.trim() ?? '';
    return `| ${log} | ${['seconds', 'MB/s', 'events/s', 'peak MB'].map(cell).join(' | ')} |`;
  });
  return ['| | seconds | MB/s | events/s | peak MB |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

function targets(): string {
  const [, table = ''] = /^## Targets\n\n([\s\S]*?)\n\n/m.exec(results) ?? [];
  return table;
}

test('the tables of the page are the figures of the last benchmark; npm run golden writes them anew', async () => {
  const tables: Readonly<Record<string, string>> = { figures: figures(), targets: targets() };
  const written = readFileSync(page, 'utf8');
  const anew = written.replaceAll(
    /(<!-- (figures|targets) -->\n)[\s\S]*?(?=<!-- end -->)/g,
    (_, start: string, name: string) => `${start}\n${tables[name] ?? ''}\n\n`,
  );
  const formatted = await format(anew, { ...(await resolveConfig(page)), parser: 'markdown' });
  await expect(formatted).toMatchFileSnapshot(`../../${page}`);
});

test('the benchmark has a figure in every cell that the page takes', () => {
  const rows = figures().split('\n').slice(2);
  expect(rows.length).toBeGreaterThanOrEqual(4);
  for (const row of rows) expect(row).toMatch(/^\| .+ \| [\d.]+ \| [\d.]+ \| [\d,]+ \| \d+ \|$/);
  expect(targets()).toContain('**not reached**');
});
