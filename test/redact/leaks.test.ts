import { expect, test } from 'vitest';
import { leaksIn, redact, render, reportFormats } from '../../src/index.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { computer, fields, resultWith } from './log-of-names.ts';

const { originals } = await redact(resultWith({ message: 'Password: hunter2!' }), { profile: 'share' });
const leaks = (name: string, text: string) => leaksIn([{ name, text }], originals);

test('an original is found in every output, in any case and as each format writes it', () => {
  expect(leaks('ticket.txt', 'on NDESX42 it')).toEqual([{ output: 'ticket.txt', class: 'host' }]);
  expect(leaks('report.md', 'on `ndesx42.kumquat.example`')).toEqual([{ output: 'report.md', class: 'host' }]);
  expect(leaks('report.md', 'by KUMQUAT\\\\bjornsen')).toEqual([{ output: 'report.md', class: 'user' }]);
  expect(leaks('report.json', JSON.stringify({ a: `x\n${computer}` }))).toEqual([
    { output: 'report.json', class: 'host' },
  ]);
  expect(leaks('report.html', '<p>pkiroot7.kumquat.example&#92;Quagmire Issuing 3</p>')).toMatchObject([
    { class: 'ca' },
  ]);
  expect(leaks('report.html', '<a title="NDESX42">x</a>')).toMatchObject([{ class: 'host' }]);
  expect(leaks('report.md', 'Quagmire\n    Issuing 3')).toMatchObject([{ class: 'ca' }]);
  expect(leaks('ticket.md', 'it is hunter2!')).toEqual([{ output: 'ticket.md', class: 'secret' }]);
});

test('what the product says itself is no leak', () => {
  expect(
    leaks('report.html', '<p class="ndesx42" id="ndesx42">host-1 and device-1</p><style>.quokkawifi{}</style>'),
  ).toEqual([]);
  expect(leaks('report.md', 'NDESX421 and notndesx42')).toEqual([]);
});

test('what was kept is no leak, although it holds the name of a host', async () => {
  const kept = await redact(resultWith(), { profile: 'share', keep: ['ca'] });
  expect(leaksIn([{ name: 'ticket.txt', text: `at ${fields.CAName}` }], kept.originals)).toEqual([]);
  expect(leaksIn([{ name: 'ticket.txt', text: 'at pkiroot7' }], kept.originals)).toMatchObject([{ class: 'host' }]);
});

test('nor is it where a format writes its backslash in another manner or cuts it', async () => {
  const { result, originals: others } = await redact(resultWith(), { profile: 'share', keep: ['ca'] });
  for (const format of reportFormats) {
    for (const { name, text } of await render(result, format, await loadTemplates())) {
      expect(leaksIn([{ name, text }], others)).toEqual([]);
    }
  }
  const written = fields.CAName.replace('\\', '&#92;');
  expect(leaksIn([{ name: 'ticket.jira.txt', text: `at ${written}` }], others)).toEqual([]);
  expect(leaksIn([{ name: 'ticket.jira.txt', text: 'at pkiroot7&#92;x' }], others)).toMatchObject([{ class: 'host' }]);
  expect(leaksIn([{ name: 'ticket.txt', text: 'pkiroot7.kumquat.exam… failed' }], others)).toEqual([]);
  expect(leaksIn([{ name: 'ticket.txt', text: 'pkiroot7 failed…' }], others)).toMatchObject([{ class: 'host' }]);
  expect(leaks('ticket.txt', 'pkiroot7.kumquat.exam…')).toMatchObject([{ class: 'host' }, { class: 'domain' }]);
});
