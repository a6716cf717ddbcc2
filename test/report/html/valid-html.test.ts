import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { comparison } from '../compared.ts';
import { page } from './page.ts';
import { faultsOf } from '../../support/html-faults.ts';
import { input, result } from './sample.ts';
import { both, finding, group } from './sample-finding.ts';

await loadLanguage('zh-CN');

const chain = ['G1', 'G3'].map((id) => ({
  group: id,
  at: '2026-03-07T12:00:00.000Z',
  count: 3,
  text: both('Renewal failed'),
  basis: 'guessed' as const,
}));

test.each([
  ['the sample', {}],
  ['against an earlier report', { comparison }],
  ['in Chinese', { locale: 'zh-CN' as const }],
  ['with a story of causes', { findings: [finding({ chain }), finding({ id: 'F2', evidence: [], remedy: [] })] }],
  [
    'with more findings than are told in full',
    {
      findings: Array.from({ length: 30 }, (_, index) => finding({ id: `F${index + 1}` })),
    },
  ],
  ['with nothing found', { findings: [], groups: [], nextPerson: [], inputs: [input({ sha256: null })] }],
  ['with strange names', { groups: [...result().groups, group({ id: 'G9', name: '<b>&"', code: null })] }],
])('the page is valid and accessible HTML: %s', async (_, part) => {
  expect(await faultsOf(await page(part))).toEqual([]);
});
