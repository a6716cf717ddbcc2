import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import { renderTicketMarkdown, renderTicketText } from '../../../src/report/ticket/render-ticket.ts';
import { comparison } from '../compared.ts';
import { filledWith } from './filled-with.ts';
import { hostileText } from './hostile.ts';
import { findingOf, groupOf, inputOf, resultOf } from './results.ts';
import { frameOf, proseOf, tablesOf } from './structure.ts';
import { templates } from './templates-on-disk.ts';

await Promise.all(locales.map(loadLanguage));

const full = resultOf({
  comparison,
  findings: [findingOf(), findingOf({ id: 'F2', groups: ['G2'], severity: 'low', status: 'recovered' })],
  groups: [
    groupOf(),
    groupOf({ id: 'G2', eventId: 7, name: null, findings: ['F2'] }),
    groupOf({ id: 'G3', eventId: 8, name: null, pack: null, known: false, outcomeFrom: 'level', findings: [] }),
  ],
  inputs: [
    inputOf({
      timeBasis: 'assumed-local',
      problems: [
        {
          code: 'record-broken',
          gravity: 'error',
          args: { reason: 'r' },
          place: { input: 'connector.xml', line: 118 },
        },
      ],
    }),
    inputOf({
      form: null,
      problems: [{ code: 'file-not-event-log', gravity: 'notice', args: { found: 'f' }, place: { input: 'b' } }],
    }),
  ],
  ruleProblems: [{ file: 'mine/events.yaml', line: 4, column: 15, message: 'm', hint: 'h' }],
  span: { ...resultOf().span, marks: [{ at: '2026-03-07T01:00:00.000Z', kind: 'start', computer: 'HOST1' }] },
});

const outputs = [
  { name: 'report.md', render: renderMarkdown },
  { name: 'ticket.md', render: renderTicketMarkdown },
];
const texts = fc.array(hostileText, { minLength: 1, maxLength: 7 });
const runs = { numRuns: 60 };

test.each(outputs)('no text in any field changes the structure of $name', async ({ render }) => {
  // Where a language is missing, one line more says so.
  const frames = locales.map(
    async (locale) => [locale, await frameOf(render(filledWith({ ...full, locale }, ['plain']), templates))] as const,
  );
  const expected = new Map(await Promise.all(frames));
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...locales), async (foreign, locale) => {
      const markdown = render(filledWith({ ...full, locale }, foreign), templates);
      expect(await frameOf(markdown)).toEqual(expected.get(locale));
    }),
    runs,
  );
});

const alive = /@|:\/\/|www\.|[#!%~&^]\w|\bGH-\d|\b[A-Z]+-12|:[a-z]+:|\$/i;

test.each(outputs)('no text becomes a mention, a reference, a link or an emoji in $name', async ({ render }) => {
  await fc.assert(
    fc.asyncProperty(texts, async (foreign) => {
      const prose = await proseOf(render(filledWith(full, foreign), templates));
      expect(prose.filter((text) => alive.test(text))).toEqual([]);
    }),
    runs,
  );
});

test('no cell of a table is longer than 120 characters and no table is wider than six columns', () => {
  fc.assert(
    fc.property(texts, (foreign) => {
      const tables = tablesOf(
        renderMarkdown(
          filledWith(
            full,
            foreign.map((text) => text.repeat(40)),
          ),
          templates,
        ),
      );
      const rows = tables.flat();
      expect(tables.length).toBeGreaterThan(2);
      expect(rows.flat().filter((cell) => cell.trim().length > 120)).toEqual([]);
      expect(rows.filter((row) => row.length > 6)).toEqual([]);
    }),
    runs,
  );
});

const linesOfTicket = (foreign: readonly string[]) =>
  renderTicketText(filledWith(full, foreign), templates).split('\n').length;

test('the lines of ticket.txt stay the same whatever the texts are', () => {
  const expected = linesOfTicket(['plain']);
  const sameLines = fc.property(texts, (foreign) => {
    expect(linesOfTicket(foreign)).toBe(expected);
  });
  fc.assert(sameLines, runs);
});

test('text of a log shows its invisible marks and carries no control characters', () => {
  const hidden = renderMarkdown(filledWith(full, ['evil\u202Etxt.exe\u0000\u001B[31m']), templates);
  expect(hidden).toContain('evil␣U+202Etxt.exe');
  // oxlint-disable-next-line no-control-regex -- control characters are the subject
  expect(hidden).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
});
