import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const rule = `title: Toast was burnt
logsource: { product: windows, service: toaster }
detection: { selection: { EventID: 102 }, condition: selection }
`;

const run = (folder: string, ...rules: readonly string[]) =>
  evtriage(['logs', '--no-builtin', '--format', 'json', '--out', '-', '--rules', ...rules], folder);

function packsOf(stdout: string): readonly string[] {
  const report = JSON.parse(stdout) as { rulePacks: { id: string }[] };
  return report.rulePacks.map(({ id }) => id);
}

test('a rule file and a tree of rules are packs of their own, beside one with tables', async () => {
  const folder = folderWith({
    ...toasterPack,
    'logs/a.xml': toasterLog(102),
    'burnt.yml': rule,
    'sigma rules/windows/deep/burnt.yml': rule,
    'sigma rules/windows/readme.md': 'no rule',
  });
  const ran = await run(folder, 'toaster', 'burnt.yml', 'sigma rules');
  expect(ran).toMatchObject({ status: 0 });
  expect(packsOf(ran.stdout)).toEqual(['toaster', 'burnt', 'sigma-rules']);
});

test('rules without a pack never take the place of a pack that is called the same', async () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': toasterLog(102), 'mine/toaster/burnt.yml': rule });
  const ran = await run(folder, 'toaster', 'mine/toaster');
  expect(packsOf(ran.stdout)).toEqual(['toaster', 'toaster-2']);
});

test('a bad rule file is named with its place, the others run, and the status is 2', async () => {
  const folder = folderWith({
    ...toasterPack,
    'logs/a.xml': toasterLog(102),
    'rules/deep/bad.yml': rule.replace('EventID', 'EventID|ends'),
    'rules/good.yml': rule,
  });
  const ran = await run(folder, 'toaster', 'rules');
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^rules\/deep\/bad\.yml:3:27: there is no modifier ends\n {2}hint: /m);
  expect(packsOf(ran.stdout)).toEqual(['toaster', 'rules']);
});

test('a service that nobody knows is named with its place when all packs are there', async () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': toasterLog(102), 'rules/good.yml': rule });
  const ran = await run(folder, 'rules');
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('rules/good.yml:1:1: there is no service toaster for Windows');
});

test('rules for other logs are counted, and are no fault', async () => {
  const folder = folderWith({
    ...toasterPack,
    'logs/a.xml': toasterLog(102),
    'rules/linux.yml': rule.replace('windows', 'linux'),
    'rules/apache.yml': rule.replace('product: windows, service: toaster', 'service: apache'),
  });
  const ran = await run(folder, 'toaster', 'rules');
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain('2 rules were left out: they look at other logs than those of Windows');
});
