import { readFileSync } from 'node:fs';
import ajvDraft04 from 'ajv-draft-04';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { locales } from '../../../src/model/locale.ts';
import { renderSarif } from '../../../src/report/sarif/render-sarif.ts';
import { comparison } from '../compared.ts';
import { filledWith } from '../markdown/filled-with.ts';
import { hostileText } from '../markdown/hostile.ts';
import { findingOf, groupOf, inputOf, resultOf } from '../markdown/results.ts';

/** The schema as OASIS publishes it. */
const schema = JSON.parse(readFileSync('test/report/sarif/sarif-schema-2.1.0.json', 'utf8')) as object;
const Ajv = ajvDraft04.default;
const isSarif = new Ajv({ strict: false, validateFormats: false }).compile(schema);

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly baselineState?: string;
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly suppressions?: readonly object[];
      }[];
    },
  ];
}

async function runOf(result: Parameters<typeof renderSarif>[0]): Promise<Sarif['runs'][0]> {
  const log = JSON.parse(await renderSarif(result)) as Sarif;
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  return log.runs[0];
}

const suppressed = { reason: 'known', expires: '2026-04-01' };
const full = resultOf({
  findings: [
    findingOf(),
    findingOf({ id: 'F2', severity: 'medium', groups: ['G2'] }),
    findingOf({ id: 'F3', rule: 'p/other', severity: 'low', evidence: [], references: [], suppressed }),
  ],
  groups: [groupOf(), groupOf({ id: 'G2' })],
  inputs: [
    inputOf(),
    inputOf({
      name: 'a folder/notes #1.txt',
      form: null,
      problems: [{ code: 'file-not-event-log', gravity: 'notice', args: { found: 'f' }, place: { input: 'b' } }],
    }),
  ],
});

test('every finding is a result of a rule, with its weight, its place and a fingerprint', async () => {
  const { results, tool, artifacts } = await runOf(full);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual([findingOf().rule, 'p/other']);
  expect(results.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
    [0, 'error'],
    [0, 'warning'],
    [1, 'note'],
  ]);
  expect(results[0]).toMatchObject({
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'connector.xml', index: 0 }, region: { startLine: 12 } } },
    ],
  });
  expect(results[2]?.suppressions).toEqual([{ kind: 'external', justification: 'known' }]);
  expect(artifacts[1]?.location.uri).toBe('a%20folder/notes%20%231.txt');
});

test('a fingerprint stays where counts and times change, and differs where the place does', async () => {
  const print = async (part: Parameters<typeof findingOf>[0]) =>
    (await runOf(resultOf({ findings: [findingOf(part)] }))).results[0]?.partialFingerprints['ruleAndPlaces/v1'];
  const { affected } = findingOf();
  const elsewhere = { ...affected, hosts: { total: 1, top: [{ id: 'HOST9', count: 1 }] } };
  expect(await print({})).toBe(await print({ id: 'F7', events: 900, last: '2026-04-01T00:00:00.000Z' }));
  expect(await print({})).not.toBe(await print({ affected: elsewhere }));
});

test('against an earlier report each result says whether it is new, and what is gone is there as absent', async () => {
  const { results } = await runOf({ ...full, comparison });
  expect(results.map(({ baselineState }) => baselineState)).toEqual(['new', 'unchanged', 'unchanged', 'absent']);
  const apart = await runOf({ ...full, comparison: { ...comparison, answer: 'cannot-compare', gone: [] } });
  expect(apart.results.map(({ baselineState }) => baselineState)).toEqual([undefined, undefined, undefined]);
});

test('what is gone and cannot be compared is not said to be absent', async () => {
  const [one] = comparison.gone;
  const gone = [one, { ...one, answer: 'cannot-compare' }] as typeof comparison.gone;
  const { results } = await runOf({ ...full, comparison: { ...comparison, gone } });
  expect(results.filter(({ baselineState }) => baselineState === 'absent')).toHaveLength(1);
  const apart = await runOf({ ...full, comparison: { ...comparison, answer: 'cannot-compare', gone } });
  expect(apart.results.map(({ baselineState }) => baselineState)).toEqual([undefined, undefined, undefined]);
});

test('whatever the texts are, the log fits the schema, and no text is filled in, is a link or leads out of the folder', async () => {
  const texts = fc.array(hostileText, { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...locales), async (foreign, locale) => {
      await loadLanguage(locale);
      const { results, artifacts } = await runOf(
        filledWith({ ...full, comparison, locale }, [...foreign, '../../etc/x', '[a](b){0}']),
      );
      for (const { message } of results) {
        expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
        expect(message.text).not.toMatch(/\]\(/);
      }
      for (const { location } of artifacts) {
        expect(location.uri).not.toMatch(/^\/|:|(^|\/)\.\.?(\/|$)/);
        expect(new URL(location.uri, 'https://base.example/logs/').href).toMatch(/^https:\/\/base\.example\/logs\//);
      }
    }),
    { numRuns: 60 },
  );
});
