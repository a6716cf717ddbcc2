import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { jiraInk } from '../../../src/report/ticket/jira-ink.ts';
import { renderTicketJira } from '../../../src/report/ticket/render-ticket.ts';
import { comparison } from '../compared.ts';
import { crowd } from '../markdown/crowd.ts';
import { filledWith } from '../markdown/filled-with.ts';
import { hostileText } from '../markdown/hostile.ts';
import { findingOf, groupOf, resultOf } from '../markdown/results.ts';
import { templates } from '../markdown/templates-on-disk.ts';

await Promise.all(locales.map(loadLanguage));

test('the ticket for Jira has its headings, lists, bold words and monospaced names', () => {
  const ticket = renderTicketJira(resultOf(), templates);
  expect(ticket).toContain('*Issuing CA 2 cannot be reached.*\n');
  expect(ticket).toContain('\nh4. Do this first\n\n# PKI team: Start the service on Issuing CA 2.');
  expect(ticket).toContain('\nh4. Findings\n\n* F1 High, still failing: ');
  expect(ticket).toContain('{{20102/0x00000400}} (12); 2 devices; 2026-03-07 04:00 to 2026-03-07 09:00.');
});

test.each([
  ['*bold* _it_ {code} [link] |cell|', '\\*bold\\* \\_it\\_ \\{code\\} \\[link\\] \\|cell\\|'],
  ['@admin [~admin]', '\\@admin \\[\\~admin\\]'],
  ['http://evil.example www.evil.example', 'http\\://evil.example www\\.evil.example'],
  ['PROJ-12 GH-12 2026-03-07', 'PROJ\\-12 GH\\-12 2026-03-07'],
  ['C:\\Users\\a', 'C\\:&#92;Users&#92;a'],
  ['-gone- --- ??who??', '\\-gone\\- \\-\\-\\- \\?\\?who\\?\\?'],
  [':) (x) (on) ;)', '\\:) \\(x) \\(on) \\;)'],
  ['&#64;me !image.png!', '\\&#64;me \\!image.png\\!'],
  ['h1. bq. x', 'h1\\. bq. x'],
  ['bq. x', 'bq\\. x'],
  ['04:02, 12%, a (b), well-known', '04:02, 12%, a (b), well-known'],
])('the text %s is written %s', (text, written) => {
  expect(jiraInk.prose(text)).toBe(written);
});

const limit = 3_900;

for (const locale of locales) {
  test.each([0, 1, 200, 10_000])(`ticket.jira.txt of %i findings fits a comment field in ${locale}`, (size) => {
    for (const text of ['Issuing CA 2 cannot be reached', '*a|b_`c`<d> @e #1 \u202E http://f.example/ '.repeat(200)]) {
      const ticket = renderTicketJira({ ...crowd(size, text), locale }, templates);
      expect(ticket.length).toBeLessThanOrEqual(limit);
      expect(ticket.length).toBeGreaterThan(150);
    }
  });
}

/** What is left of a text for Jira to make something of: without our own marks, escaped characters and entities. */
function alive(ticket: string): string {
  return ticket
    .replace(/\\[^\p{L}\p{N}\s\\]/gu, ' ')
    .replaceAll('&#92;', ' ')
    .replace(/\{\{([^{}\n]*)\}\}/g, '$1')
    .replace(/^\*(?=.*\*)|(?<=^\*.*)\*(?=$| )|\*(?=.? ?$)/gm, ' ');
}

test('no text in any field is markup, a mention, a link or the key of an issue for Jira, nor adds a line', () => {
  const full = resultOf({
    comparison,
    findings: [findingOf(), findingOf({ id: 'F2', groups: ['G2'], severity: 'low', status: 'recovered' })],
    groups: [groupOf(), groupOf({ id: 'G2', eventId: 7, name: null, findings: ['F2'] })],
  });
  const linesOf = (ticket: string) => ticket.split('\n').map((line) => /^(?:h4\. |# |\* )?/.exec(line)?.[0]);
  const jira = fc.constantFrom(
    '{code}',
    '{color:red}',
    '[~admin]',
    '!x.png!',
    '||a||',
    'h1. x',
    'bq. x',
    '{{x}}',
    '??x??',
    '\\\\',
  );
  const texts = fc.array(fc.oneof(hostileText, jira), { minLength: 1, maxLength: 7 });
  const expected = linesOf(renderTicketJira(filledWith(full, ['plain']), templates));
  fc.assert(
    fc.property(texts, (foreign) => {
      const ticket = renderTicketJira(filledWith(full, foreign), templates);
      expect(linesOf(ticket)).toEqual(expected);
      expect(alive(ticket)).not.toMatch(/[{}[\]|!^~@_\\]|:\/\/|mailto:|www\.|\b[A-Za-z]{2,}-12|:[a-z)(]|\?\?|---/);
    }),
    { numRuns: 100 },
  );
});
