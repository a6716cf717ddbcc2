import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import type { TriageResult } from '../../../src/model/result.ts';
import { both, findingOf, groupOf, inputOf, resultOf } from './results.ts';
import { templates } from './templates-on-disk.ts';

await loadLanguage('zh-CN');

const render = (part: Partial<TriageResult> = {}) => renderMarkdown(resultOf(part), templates);
const headings = (markdown: string) => markdown.match(/^#+ .*$/gm);
const section = (markdown: string, heading: string) =>
  (markdown.split(`### ${heading}\n`)[1] ?? '').split(/^### /m)[0] ?? '';

test('the report says, in order, what is wrong, what to do, when, what else, and how it was made', () => {
  expect(headings(render())).toEqual([
    '## `Issuing CA 2` cannot be reached.',
    '### Do this first',
    '### What happened when',
    '### Findings',
    '#### F1 High, still failing: `Issuing CA 2` cannot be reached',
    '### All events and codes',
    '### For the next person',
    '### What was read',
    '### How it was made',
  ]);
});

test('the report says near its top that it holds real names', () => {
  expect(render().slice(0, 400)).toContain('**Contains real names and ids**: nothing was replaced.');
});

test('the head says for how many files the zone of the times is assumed, in every language', () => {
  const inputs = [
    inputOf(),
    inputOf({ name: 'a.csv', timeBasis: 'assumed-local' }),
    inputOf({ name: 'b.csv', timeBasis: 'assumed-local' }),
    inputOf({ name: 'no-events.csv', timeBasis: 'assumed-local', records: 0 }),
  ];
  const head = (part: Partial<TriageResult>) => render(part).split('\n|')[0];
  expect(head({})).toContain('. All times are UTC. **');
  expect(head({ inputs: inputs.slice(0, 2) })).toContain('. All times are UTC; zone assumed for 1 file. **');
  expect(head({ inputs })).toContain('. All times are UTC; zone assumed for 2 files. **');
  expect(head({ inputs, locale: 'zh-CN' })).toContain('。所有时间均为 UTC，其中 2 个文件的时区为假定。**');
});

test('what no source says is marked as a guess: steps, links of a chain, hints, outcomes', () => {
  const markdown = render({
    groups: [groupOf({ outcomeFrom: 'last-digit', name: null, known: false })],
    findings: [findingOf({ remedy: [{ owner: 'pki-team', text: 'Start it.', basis: 'guessed' }] })],
  });
  const guess = '(our conclusion, not in the source)';
  expect(section(markdown, 'Do this first')).toContain(`Start it. ${guess}`);
  expect(markdown).toContain(`- [ ] **PKI team**: Start it. ${guess}`);
  expect(markdown).toContain(`Devices wait, 12 times ${guess}`);
  expect(section(markdown, 'For the next person')).toContain(guess);
  expect(section(markdown, 'All events and codes')).toContain('| Not in the rule pack | Failed (guessed) |');
  expect(markdown).toContain('No rule pack lists 12 of these events');
});

test('devices without a later success are named', () => {
  expect(render()).toContain('1 of 2 did not succeed later: `laptop-1`.');
});

test('evidence says where the event stands and shows it as it was logged', () => {
  const [event] = findingOf().evidence;
  const time = { utc: '2026-03-07T03:00:00.000Z', basis: 'assumed-local', raw: '07.03.2026 04:00' } as const;
  const markdown = render({ findings: [findingOf({ evidence: [{ ...event!, time, message: 'a ``` b\nc' }] })] });
  expect(markdown).toContain(
    '`connector.xml`, record 48213, line 12\n\n````text\nTimeCreated             2026-03-07T03',
  );
  expect(markdown).toContain('\nAs logged               07.03.2026 04:00\n');
  expect(markdown).toContain('\nMessage                 a ``` b\n                        c\n````\n');
});

test('a message that only repeats the fields as JSON is not shown twice', () => {
  const [event] = findingOf().evidence;
  const message = JSON.stringify({ Metric: { CAName: 'Issuing CA 2', Value: 0 } });
  const markdown = render({ findings: [findingOf({ evidence: [{ ...event!, message }] })] });
  expect(markdown).toContain('Message                 (the other fields, as JSON)');
});

const linkTo = (url: string) => render({ findings: [findingOf({ references: [{ url, verified: '2026-02-01' }] })] });

test('only plain https addresses become links', () => {
  expect(linkTo('https://learn.example/a?b=c#d')).toContain(
    '[Documentation](https://learn.example/a?b=c#d), read 2026',
  );
  expect(linkTo('https://learn.example/a) [x](http://b')).toContain(
    '`https://learn.example/a) [x](http://b`, read 2026',
  );
  expect(linkTo('javascript:alert(1)')).toContain('`javascript:alert(1)`, read 2026');
});

test('what was read adds up, with lines of problems and skipped files', () => {
  const place = { input: 'b.csv' };
  const problem = (line: number) =>
    ({
      code: 'record-broken',
      gravity: 'error',
      args: { reason: 'fields', found: 4, expected: 6 },
      place: { ...place, line },
    }) as const;
  const read = section(
    render({
      inputs: [
        inputOf({ records: 9, duplicates: 4 }),
        inputOf({
          name: 'b.csv',
          records: 3,
          unreadable: 2,
          timeBasis: 'assumed-local',
          problems: [problem(7), problem(9)],
        }),
        inputOf({ name: 'notes.txt', form: null, records: 0 }),
      ],
      totals: { ...resultOf().totals, unreadable: 2, duplicates: 4, outside: 1 },
    }),
    'What was read',
  );
  expect(read).toContain('9 events counted, 4 already in another file.');
  expect(read).toContain('Local time without a zone, read as UTC.');
  expect(read).toMatch(/^ {2}- Lines 7, 9: /m);
  expect(read).toContain('- `notes.txt`: 20.5 kB, skipped.');
  expect(read).toContain('19 records were found: 12 counted, 2 not readable, 4 already in another file, 1 outside');
});

test('a provider without a rule pack is named in the table and below', () => {
  const foreign = groupOf({ pack: null, provider: 'Disk', name: null, known: false, code: null, findings: [] });
  const markdown = render({ groups: [foreign] });
  expect(markdown).toContain('| `20102` | `Disk`: no rule pack |');
  expect(markdown).toContain('No rule pack for these providers: `Disk` (12).');
});

test('broken rules are named with file, line and column', () => {
  const problem = {
    file: 'mine/events.yaml',
    line: 4,
    column: 15,
    message: 'severity: expected a word',
    hint: 'see low',
  };
  expect(render({ ruleProblems: [problem] })).toContain(
    'Left out of the rules: `mine/events.yaml:4:15`: severity: expected a word Hint: see low',
  );
});

const quiet = { findings: [], nextPerson: [], groups: [groupOf({ outcome: 'success', findings: [] })] };
const totals = { ...resultOf().totals, failures: 0, successes: 12, devices: 0, cas: 0 };
const verdict = { ...resultOf().verdict, status: null, findings: [], ledeText: '' };

test('when nothing failed there are no steps and no findings', () => {
  const markdown = render({
    ...quiet,
    totals,
    verdict: { ...verdict, severity: 'none', text: 'No failures in 12 events.' },
  });
  expect(headings(markdown)).toEqual([
    '## No failures in 12 events.',
    '### What happened when',
    '### All events and codes',
    '### What was read',
    '### How it was made',
  ]);
  expect(markdown).toContain('**Nothing failed.**');
  expect(markdown).not.toContain('Affected');
});

test('when the input allows no judgement, what was read comes first', () => {
  const markdown = render({ ...quiet, totals, verdict: { ...verdict, severity: 'unreadable', text: 'Cannot judge.' } });
  expect(headings(markdown)?.slice(0, 2)).toEqual(['## Cannot judge.', '### What was read']);
});

test('a result without any time has no chart and says so', () => {
  const span = { ...resultOf().span, first: null, last: null, bins: { start: null, minutes: 1, count: 0 } };
  const timeless = { first: null, last: null, durationMs: null };
  const markdown = render({
    span,
    generatedAt: null,
    findings: [findingOf(timeless)],
    groups: [groupOf({ ...timeless, bins: [] })],
  });
  expect(markdown).not.toContain('What happened when');
  expect(markdown).toContain('No event of this finding has a readable time.');
});

test('the report speaks Chinese', () => {
  const pack = { ...resultOf().rulePacks[0]!, product: { ...both('Connector'), 'zh-CN': '连接器' } };
  const markdown = render({ locale: 'zh-CN', rulePacks: [pack] });
  expect(headings(markdown)).toContain('### 先做这些');
  expect(markdown).toContain('- [ ] **PKI 团队**：');
  expect(markdown).toContain('（连接器）');
});
