import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterPack } from './toaster.ts';

const ours = ['--no-builtin', '--rules', '.'];

test('an event id is explained with everything the pack knows', async () => {
  const ran = await evtriage(['explain', '102', ...ours], folderWith(toasterPack));
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toBe(`102 Toast_Failure
  Product: Toaster (rule pack toaster, 1)
  Outcome: Failed
  Logged as: Error (our conclusion, not in the source)
  Part of the product: toast
  Also logged as: 2102
  Severity: High
  Meaning: A slice stayed cold.
  In a report: A kitchen stayed hungry.
  Why it matters: The toaster stayed cold.
  What to do:
    1. Server team: Plug the toaster in. (our conclusion, not in the source)
  It worked when: Event 100 appears within a minute.
  Ended by: 100 Toast_Success
  Codes that a failure of this product can carry:
    0x80070005 Hands_Off
  Source: https://toaster.example/events (read on 2026-01-31)
`);
});

test('a success names the failures that it ends', async () => {
  const ran = await evtriage(['explain', '100', ...ours], folderWith(toasterPack));
  expect(ran.stdout).toContain('  Outcome: Succeeded\n  Logged as: Information\n');
  expect(ran.stdout).toContain('  Ends: 102 Toast_Failure\n');
});

test.each(['0x80070005', '0X80070005', '-2147024891', '2147942405', '80070005', 'hands_off', 'Hands Off'])(
  'a code is found however it is written: %s',
  async (query) => {
    const ran = await evtriage(['explain', query, ...ours], folderWith(toasterPack));
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^0x80070005 Hands_Off\n {2}Product: Toaster/);
    expect(ran.stdout).toContain('    1. Service desk: Ask who may.\n');
  },
);

test('an event is found by its name and by the other ids it is logged under', async () => {
  const folder = folderWith(toasterPack);
  for (const query of ['toast-failure', '2102']) {
    expect((await evtriage(['explain', query, ...ours], folder)).stdout).toMatch(/^102 Toast_Failure\n/);
  }
});

test('an id that two packs know is explained by both', async () => {
  const other = Object.entries(toasterPack).map(([name, text]) => [
    name.replace('toaster/', 'grill/'),
    text.replace('id: toaster', 'id: grill').replace('Toaster, zh', 'Grill, zh'),
  ]);
  const folder = folderWith({ ...toasterPack, ...Object.fromEntries(other) });
  const ran = await evtriage(['explain', '102', ...ours], folder);
  expect(ran.stdout).toContain('Product: Toaster (rule pack toaster, 1)');
  expect(ran.stdout).toContain('Product: Grill (rule pack grill, 1)');
});

test('the explanation comes in the language that was asked for', async () => {
  const ran = await evtriage(['explain', '102', '--locale', 'zh-CN', ...ours], folderWith(toasterPack));
  expect(ran.stdout).toContain('  产品：烤面包机（规则包 toaster，1）\n');
  expect(ran.stdout).toContain('    1. 服务器团队：插上电源。（我们的推断，来源中没有）\n');
});

test('what no pack knows is one sentence and status 2, and what is known is explained all the same', async () => {
  const ran = await evtriage(['explain', '102', '4711', ...ours], folderWith(toasterPack));
  expect(ran.status).toBe(2);
  expect(ran.stdout).toMatch(/^102 Toast_Failure\n/);
  expect(ran.stderr).toMatch(/^evtriage: "4711" is in no table of the one rule pack that is loaded\n {2}hint: .*\n$/);
});

test('a part of a name brings the names that hold it', async () => {
  const ran = await evtriage(['explain', 'toast', ...ours], folderWith(toasterPack));
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('names like it: Toast_Success and Toast_Failure');
});

test('the built-in packs are there without being asked for', async () => {
  const ran = await evtriage(['explain', '20102'], folderWith({}));
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain('(rule pack intune-connector-legacy,');
});

test.each(['0x800706BA', '-2147023174', '1722', 'rpc_s_server_unavailable'])(
  'a code of Windows is explained by the shared table and by the products that know it better: %s',
  async (query) => {
    const ran = await evtriage(['explain', query], folderWith({}));
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('(rule pack windows-codes,');
    expect(ran.stdout).toContain('(rule pack intune-certificate-connector,');
  },
);

test('an event of AD CS is explained by its outcome, not by its level', async () => {
  const ran = await evtriage(['explain', 'MSG_DN_CERT_DENIED_WITH_INFO'], folderWith({}));
  expect(ran.stdout).toContain('  Outcome: Failed\n  Logged as: Warning\n');
  expect(ran.stdout).not.toContain('Codes that a failure of this product can carry');
});

test('every text of the built-in packs can be explained, in both languages', async () => {
  const folder = folderWith({});
  const { loadRules } = await import('../../src/cli/load-rules.ts');
  const { wordsFor } = await import('../../src/locale/words.ts');
  const { packs } = await loadRules({ locale: 'en', rules: [], builtin: true }, folder, wordsFor('en'));
  const queries = packs.flatMap(({ events, codes }) => [
    ...events.map(({ id }) => `${id}`),
    ...codes.map(({ code }) => code),
  ]);
  expect(queries.length).toBeGreaterThan(50);
  for (const locale of ['en', 'zh-CN']) {
    const ran = await evtriage(['explain', ...queries, '--locale', locale], folder);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).not.toMatch(/[{}]|undefined|NaN/);
  }
});
