import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact, render, reportFormats, type RedactionProfile, type TriageResult } from '../../src/index.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { places } from '../../src/redact/places.ts';
import { rewrite } from '../../src/redact/walk.ts';
import { builtinPacks } from '../support/packs.ts';
import { triageFolder } from '../support/stories.ts';
import { hostileText } from './markdown/hostile.ts';
import { frameOf, proseOf } from './markdown/structure.ts';

const templates = await loadTemplates();
const packs = builtinPacks();
const real = await triageFolder('fixtures/one-cause-three-followers/input');

const [first] = real.findings;
if (!first) throw new Error('the story has no finding');

/** What a log brings, whatever it is, becomes one of these texts; the rest is the product's. */
function withTexts(texts: readonly string[]): TriageResult {
  let next = 0;
  return rewrite(real, places, (text, role) =>
    text === '' || role === 'keep' || role === 'ours' || role === 'command' ? text : `${texts[next++ % texts.length]}`,
  );
}

const tricks = fc.constantFrom(
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><base href="//evil.example">',
  '{{{x}}}',
  '| a | b |\n| - | - |',
  '```\n# x',
  '[x](http://evil.example)',
  '@admin [~admin] {code} h1. x',
  '=HYPERLINK("http://evil.example")',
  'a;=1+1',
  '+1-1',
  '\u202Etxt.exe\u0000',
  'PROJ-12 #12 GH-12',
);
const texts = fc.array(fc.oneof(tricks, hostileText), { minLength: 1, maxLength: 7 });

type Shapes = Readonly<Record<string, unknown>>;

/** What a reader could take for something else than text, by output: it must not depend on what a log says. */
async function shapesOf(result: TriageResult): Promise<Shapes> {
  const files = (
    await Promise.all(reportFormats.map((format) => render(result, format, templates, { full: true })))
  ).flat();
  return Object.fromEntries(files.map(({ name, text }) => [name, shapeOf(name, String(text))]));
}

function shapeOf(name: string, text: string): unknown {
  // Of these a long text may shorten the rest: each part of their frames is looked at below.
  if (/\.(?:html|md)$/.test(name)) return null;
  if (name.endsWith('.csv')) return cellsOf(text).map((row) => row.length);
  if (name.endsWith('.json')) return keysOf(JSON.parse(text));
  // Texts that are alike share an entry there.
  if (name.endsWith('.sarif')) return typeof JSON.parse(text);
  return text.split('\n').length;
}

function cellsOf(csv: string): string[][] {
  return parse(csv, { bom: true, relax_column_count: true });
}

/** The names of fields; those of data come out of the log. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, part]) => [key, key === 'data' || key === 'counts' ? null : keysOf(part)]);
}

/** Each kind of tag of a page, with the names of its attributes. */
function kindsOf(html: string): ReadonlySet<string> {
  const tags = html.replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '').match(/<[^>]*>/g) ?? [];
  return new Set(tags.map((tag) => tag.replace(/"[^"]*"/g, '')));
}

async function outputOf(result: TriageResult, name: string): Promise<string> {
  const files = (
    await Promise.all(reportFormats.map((format) => render(result, format, templates, { full: true })))
  ).flat();
  return String(files.find((file) => file.name === name)?.text);
}

const markdown = ['report.md', 'ticket.md'];
const aliveInMarkdown = /@|:\/\/|www\.|[#!%~&^]\w|\bGH-\d|\b[A-Z]+-12|:[a-z]+:|\$/i;

describe.each(['none', 'share', 'strict'] as const)('with --redact %s', (profile: RedactionProfile) => {
  const sent = async (foreign: readonly string[]) => (await redact(withTexts(foreign), { profile, packs })).result;

  test('no text of a log is more than text in any format', async () => {
    const harmless = await sent(['word']);
    const shapes = await shapesOf(harmless);
    const frames = new Map<string, ReadonlySet<string>>();
    for (const name of markdown) frames.set(name, new Set(await frameOf(await outputOf(harmless, name))));
    const kinds = kindsOf(await outputOf(harmless, 'report.html'));
    await fc.assert(
      fc.asyncProperty(texts, async (foreign) => {
        const result = await sent(foreign);
        expect(await shapesOf(result)).toEqual(shapes);
        const html = await outputOf(result, 'report.html');
        expect([...kindsOf(html)].filter((kind) => !kinds.has(kind) && !/^<\/?(?:wbr|tspan)/.test(kind))).toEqual([]);
        expect(html.match(/<script\b/g)?.length).toBe(1);
        for (const name of markdown) {
          const text = await outputOf(result, name);
          expect((await frameOf(text)).filter((part) => !frames.get(name)?.has(part))).toEqual([]);
          const prose = await proseOf(text);
          expect(prose.filter((part) => aliveInMarkdown.test(part))).toEqual([]);
        }
        for (const cell of cellsOf(await outputOf(result, 'findings.csv')).flat()) {
          expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|[\r\n\t]|;[\s"']*(?<!')[=+\-@]/);
        }
      }),
      { numRuns: 5 },
    );
  });

  test('a message of a megabyte makes no report of a megabyte', async () => {
    const long = first.evidence.map((event) => ({ ...event, message: 'x'.repeat(1_000_000) }));
    const told = { ...real, findings: [{ ...first, evidence: long.slice(0, 1) }, ...real.findings.slice(1)] };
    const { result } = await redact(told, { profile, packs });
    for (const name of ['report.html', 'report.md', 'ticket.md', 'ticket.txt', 'ticket.jira.txt', 'findings.csv']) {
      expect((await outputOf(result, name)).length, name).toBeLessThan(1_000_000);
    }
  });
});
