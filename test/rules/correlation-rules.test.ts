import { expect, test } from 'vitest';
import { aRule, loadRuleFiles } from '../support/sigma.ts';

const failed = `name: failed\nid: 0a1b2c3d-0000-4000-8000-000000000001\n${aRule('selection: { EventID: 7 }\ncondition: selection')}`;

function correlation(more: string, name = 'many'): string {
  return `---\ntitle: Many\nname: ${name}\ncorrelation:\n${more.replace(/^/gm, '  ')}\n`;
}

function load(text: string) {
  return loadRuleFiles({ 'a.yml': text });
}

test('a correlation of counted events names its rules by key or id, whatever their case', () => {
  const { pack, problems } = load(
    failed +
      correlation(
        'type: event_count\nrules: FAILED\ngroup-by: [Computer]\ntimespan: 90m\ncondition: { gt: 10, lte: 20 }\ngenerate: true',
      ) +
      correlation(
        'type: value_count\nrules: [0A1B2C3D-0000-4000-8000-000000000001]\ntimespan: 1d\ncondition: { field: User, gte: 3 }',
        'different',
      ),
  );
  expect(problems).toEqual([]);
  expect(pack?.rules.slice(1)).toMatchObject([
    {
      kind: 'correlation',
      type: 'event_count',
      rules: ['FAILED'],
      groupBy: ['Computer'],
      timespanMs: 5_400_000,
      condition: [
        { is: 'gt', than: 10 },
        { is: 'lte', than: 20 },
      ],
      countedField: null,
      generate: true,
    },
    { key: 'different', groupBy: [], countedField: 'User', condition: [{ is: 'gte', than: 3 }], generate: false },
  ]);
});

test('a temporal correlation needs no condition and may have aliases', () => {
  const { pack, problems } = load(
    failed +
      correlation(
        'type: temporal_ordered\nrules: [failed]\ngroup-by: [who]\ntimespan: 10s\naliases: { who: { failed: TargetUser } }',
      ),
  );
  expect(problems).toEqual([]);
  expect(pack?.rules[1]).toMatchObject({ condition: [], aliases: { who: { failed: 'TargetUser' } } });
});

test.each([
  ['type: value_sum\nrules: failed\ntimespan: 1h', 'type: Invalid option'],
  ['type: event_count\nrules: failed\ntimespan: 1h', 'condition: event_count needs one of gt'],
  ['type: event_count\nrules: failed\ntimespan: 1h\ncondition: { field: User }', 'needs one of gt'],
  ['type: value_count\nrules: failed\ntimespan: 1h\ncondition: { gt: 1 }', 'value_count needs a field'],
  ['type: temporal\nrules: failed\ntimespan: 1y', 'timespan: expected a number and s, m, h, d or w'],
  ['type: temporal\nrules: []\ntimespan: 1h', 'rules: Too small'],
  ['type: temporal\nrules: failed\ntimespan: 1h\nwithin: 1h', 'Unrecognized key'],
])('a correlation that cannot be run is refused: %#', (text, reason) => {
  const { pack, problems } = load(failed + correlation(text));
  expect(pack?.rules.map(({ key }) => key)).toEqual(['failed']);
  expect(problems[0]?.message).toContain(reason);
});

const all = (rules: string) => `type: temporal\nrules: [${rules}]\ntimespan: 1h`;

test('what names a rule that is not there is left out, and so is what names that', () => {
  const { pack, problems } = load(failed + correlation(all('fialed'), 'one') + correlation(all('one, failed'), 'two'));
  expect(pack?.rules.map(({ key }) => key)).toEqual(['failed']);
  expect(problems.map(({ message, line }) => [line, message])).toEqual([
    [9, 'there is no rule fialed'],
    [16, 'the rule one was left out'],
  ]);
});

test('what names a rule that was refused is left out with it', () => {
  const { pack, problems } = load(failed.replace('EventID', 'EventID|odd') + correlation(all('failed')));
  expect(pack?.rules).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual(['there is no modifier odd', 'there is no rule failed']);
});

test('a ring of correlations is left out', () => {
  const { pack, problems } = load(failed + correlation(all('two'), 'one') + correlation(all('one'), 'two'));
  expect(pack?.rules.map(({ key }) => key)).toEqual(['failed']);
  expect(problems.map(({ message }) => message)).toContain('the rule depends on itself');
});
