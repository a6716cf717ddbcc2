import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { renderTicketMarkdown, renderTicketText } from '../../../src/report/ticket/render-ticket.ts';
import { crowd } from '../markdown/crowd.ts';
import { findingOf, groupOf, inputOf, resultOf } from '../markdown/results.ts';
import { templates } from '../markdown/templates-on-disk.ts';

await Promise.all(locales.map(loadLanguage));

const limit = 3_900;
const long = '*a|b_`c`<d> @e #1 \u202E http://f.example/ '.repeat(200);
const renderers = { 'ticket.md': renderTicketMarkdown, 'ticket.txt': renderTicketText };

for (const [name, render] of Object.entries(renderers)) {
  for (const locale of locales) {
    test.each([0, 1, 200, 10_000])(`${name} of %i findings fits a comment field in ${locale}`, (size) => {
      for (const text of ['Issuing CA 2 cannot be reached', long]) {
        const ticket = render({ ...crowd(size, text), locale }, templates);
        expect(ticket.length).toBeLessThanOrEqual(limit);
        expect(ticket.length).toBeGreaterThan(150);
      }
    });
  }
}

for (const [name, render] of Object.entries(renderers)) {
  test(`the head of ${name} says for how many files the zone of the times is assumed`, () => {
    const inputs = [inputOf({ timeBasis: 'assumed-local' }), inputOf({ timeBasis: 'assumed-local' }), inputOf()];
    const head = (locale: 'en' | 'zh-CN') => render(resultOf({ inputs, locale }), templates).split('\n\n')[1];
    expect(head('en')).toContain('All times are UTC; zone assumed for 2 files. ');
    expect(head('zh-CN')).toContain('所有时间均为 UTC，其中 2 个文件的时区为假定。');
    expect(render(resultOf(), templates)).toContain('All times are UTC. ');
  });
}

test('the plain text tells verdict, state, steps, findings, evidence, what was read and versions, in this order', () => {
  expect(renderTicketText(resultOf(), templates)).toBe(
    [
      'Issuing CA 2 cannot be reached.',
      '',
      'High, still failing. The log ends 2026-03-07 12:00 UTC. 12 failures in 12 events. ' +
        'Affected: 2 devices, 1 certification authority. All times are UTC. Contains real names and ids.',
      '',
      'Do this first',
      '',
      '1. PKI team: Start the service on Issuing CA 2. One more step follows in F1. It worked when: Event 20100 within one hour. (F1)',
      '',
      'Findings',
      '',
      '- F1 High, still failing: Issuing CA 2 cannot be reached. 20102/0x00000400 (12); 2 devices; ' +
        '2026-03-07 04:00 to 2026-03-07 09:00.',
      '',
      'Evidence: report.html, report.md, report.json of report 7f3ac21e. ' +
        'One event of F1: connector.xml, record 48213, line 12.',
      'Read: connector.xml.',
      'Made with: evtriage 0.1.0, rule pack intune-connector-legacy 2026.3.0.',
      '',
    ].join('\n'),
  );
});

test('the Markdown puts names and codes into code and headings into bold', () => {
  const ticket = renderTicketMarkdown(resultOf(), templates);
  expect(ticket).toContain('**`Issuing CA 2` cannot be reached.**\n');
  expect(ticket).toContain('\n**Do this first**\n');
  expect(ticket).toContain('`20102/0x00000400` (12)');
});

test('past the eighth finding the rest is counted', () => {
  const ticket = renderTicketText(crowd(20, 'Issuing CA 2 cannot be reached'), templates);
  expect(ticket.match(/^- F\d+ /gm)).toHaveLength(8);
  expect(ticket).toContain('- 12 more findings in report.md\n');
});

test('a ticket that was shortened says so, a whole one does not', () => {
  expect(renderTicketText(crowd(20, long), templates)).toContain(
    'Shortened to fit 3,900 characters: report.md has more.',
  );
  expect(renderTicketText(resultOf(), templates)).not.toContain('Shortened');
});

test('one step for two findings stands there once', () => {
  const findings = [findingOf(), findingOf({ id: 'F2', groups: ['G2'] })];
  const ticket = renderTicketText(resultOf({ findings, groups: [groupOf(), groupOf({ id: 'G2' })] }), templates);
  expect(ticket.match(/^\d\. .*$/gm)).toHaveLength(1);
  expect(ticket).toContain('(F1, F2)');
});

test('gaps and lost records are told', () => {
  const ticket = renderTicketText(
    resultOf({
      totals: { ...resultOf().totals, unreadable: 11 },
      span: { ...resultOf().span, gaps: [{ from: '2026-03-07T01:10:00.000Z', to: '2026-03-07T03:55:00.000Z' }] },
    }),
    templates,
  );
  expect(ticket).toContain('11 records not readable. No event at all from 2026-03-07 01:10 to 2026-03-07 03:55.');
});

test('when nothing failed the ticket has no steps and no findings', () => {
  const { verdict, totals } = resultOf();
  const ticket = renderTicketText(
    resultOf({
      findings: [],
      verdict: { ...verdict, severity: 'none', status: null, findings: [], text: 'No failures in 12 events.' },
      totals: { ...totals, failures: 0, successes: 12 },
    }),
    templates,
  );
  expect(ticket).toMatch(/^No failures in 12 events\.\n\nNothing failed\. The log ends/);
  expect(ticket).not.toMatch(/Do this first|Findings|Affected/);
});
