import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog } from './toaster.ts';

const shelf = { 'logs/a.xml': toasterLog(102), 'not-rules/a.txt': 'text' };

/** What is typed, what is said about it, and what is said to help. */
const wrong: readonly (readonly [string, string, string])[] = [
  ['', 'no file or folder is given', 'evtriage ./logs'],
  ['logs --fromat html', '"--fromat" is not an option', 'did you mean --format?'],
  ['logs -fhtml', '"-fhtml" is not an option', 'did you mean -f html?'],
  ['logs --constructor', '"--constructor" is not an option', 'evtriage --help'],
  ['logs --no-out', '"--no-out" is not an option', 'evtriage --help'],
  ['logs --quiet=maybe', '--quiet takes no value, and "maybe" was given', '--quiet alone'],
  ['logs --out', '--out needs a value', 'evtriage --help'],
  ['logs --out --quiet', '--out needs a value', 'evtriage --help'],
  ['logs --out a --out b', '--out is given more than once', 'keep the one'],
  ['logs -f pdf', '--format takes html, md, json, ticket, csv and sarif, and "pdf" was given', '--format html,json'],
  ['logs -f json,', '--format takes html, md, json, ticket, csv and sarif, and "" was given', '--format html,json'],
  ['logs --locale it', '--locale takes one of en, zh-CN, ja, de, fr, es, pt-BR, and "it" was given', '--locale zh-CN'],
  ['logs --locale zh-TW', '"zh-TW" was given', '--locale zh-CN'],
  ['logs --ticket-locale it', '--ticket-locale takes one of en, zh-CN, ja', '--ticket-locale en'],
  ['logs --tz Shanghai', '--tz takes the IANA name of a time zone, and "Shanghai" is none', 'Asia/Shanghai'],
  ['logs --tz +08:00', '"+08:00" is none', 'offsets such as +08:00 are not read'],
  ['logs --since yesterday', '--since takes an ISO 8601 date or time, and "yesterday" is none', '2026-03-07'],
  ['logs --until 2026-02-30', '"2026-02-30" is none', '--until 2026-03-07'],
  ['logs --now 2026-13-45T00:00:00Z', '"2026-13-45T00:00:00Z" is none', '--now 2026-03-07'],
  ['logs --since 2026-03-08 --until 2026-03-07', '--since "2026-03-08" is later than --until "2026-03-07"', 'earlier'],
  ['logs --fail-on bad', '--fail-on takes critical, high, medium, low or none, and "bad" was given', '--fail-on high'],
  ['logs --out -', '--out - prints one report, and 4 formats are asked for', '--format json --out -'],
  ['nowhere', '"nowhere" is not there', 'check the spelling'],
  ['logs/*.evtx', '"logs/*.evtx" is not there', 'check the spelling'],
  ['logs --rules nowhere', 'the rules "nowhere" are not there', 'check the spelling'],
  ['logs --rules logs/a.xml', '--rules takes a folder or a .yml file, and "logs/a.xml" is neither', '.yml'],
  ['logs --rules not-rules', 'no rules stand in "not-rules"', 'pack.yaml, events.yaml and codes.yaml'],
  ['--rules not-rules logs', '--rules took every word behind it', '--rules my-rules -- ./logs'],
  ['explain', 'explain needs an event id, a diagnostic code, a name or a rule', 'evtriage explain 20102'],
  ['rules', 'rules needs one of list, check, test and stub', 'written ./rules'],
  ['rules chek', 'evtriage rules does not know "chek"', 'evtriage rules check?'],
  ['rules list --strict', '--strict does not go with evtriage rules', 'rules takes --format'],
  ['rules list --format html', 'with --format json, JSON; "html" was given', '--format json'],
  ['rules stub', 'rules stub takes one report.json', 'triage-report/report.json'],
  ['rules stub nowhere.json', 'the report "nowhere.json" cannot be read', 'report.json'],
  ['rules stub logs/a.xml', '"logs/a.xml" is no report.json', '--format json'],
  ['logs --baseline nowhere.json', 'the report "nowhere.json" cannot be read', 'report.json'],
  ['logs --baseline logs/a.xml', '"logs/a.xml" is no report.json of evtriage', '--format json'],
  ['logs --bundle --out - -f json', '--bundle writes a file beside the report', '--out'],
  ['render', 'render takes one report.json', 'triage-report/report.json'],
  ['render a.json b.json', 'render takes one report.json', 'triage-report/report.json'],
  ['render nowhere.json', 'the report "nowhere.json" cannot be read', 'report.json'],
  ['render logs/a.xml', '"logs/a.xml" is no report.json of evtriage', '--format json'],
  [
    'render report.json --tz UTC',
    '--tz does not go with evtriage render',
    'render takes --out, --format, --full, --bundle, --ticket-locale, --restore, --locale',
  ],
  ['doctor', 'doctor needs a file or a folder', 'evtriage doctor ./logs'],
  ['doctor nowhere', '"nowhere" is not there', 'check the spelling'],
  ['doctor logs --out a', '--out does not go with evtriage doctor', 'doctor takes --full, --json'],
  ['demo logs', 'demo takes no path, and "logs" was given', '--out ./my-demo'],
  ['demo --out -', 'demo writes a folder', '--out ./my-demo'],
  ['completion fish', 'completion is written for bash, zsh, powershell, and "fish" was given', 'completion zsh'],
  ['explain 102 --strict', '--strict does not go with evtriage explain', '--rules'],
];

test.each(wrong)('evtriage %s is refused with one sentence and a hint', async (typed, sentence, hint) => {
  const folder = folderWith(shelf);
  const ran = await evtriage(typed.split(' ').filter(Boolean), folder);
  expect(ran.status).toBe(2);
  const [said, helped, ...more] = ran.stderr.split('\n');
  expect(said).toMatch(/^evtriage: /);
  expect(said).toContain(sentence);
  expect(helped).toMatch(/^ {2}hint: /);
  expect(helped).toContain(hint);
  expect(more).toEqual(['']);
  expect(ran.stdout).toBe('');
});

test('every path that is not there is named, and nothing is written', async () => {
  const folder = folderWith(shelf);
  const ran = await evtriage(['logs', 'nowhere', 'there'], folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr.match(/is not there/g)).toHaveLength(2);
  expect(ran.stderr.match(/hint:/g)).toHaveLength(1);
  await expect(evtriage(['triage-report'], folder)).resolves.toMatchObject({ status: 2 });
});

test('an empty argument is a variable that was not set, and never the working folder', async () => {
  const ran = await evtriage([''], folderWith(shelf));
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('"" is not there');
});

test('a wrong SOURCE_DATE_EPOCH is named, and --now makes it not matter', async () => {
  const folder = folderWith(shelf);
  const env = { SOURCE_DATE_EPOCH: 'noon' };
  const ran = await evtriage(['logs', '--format', 'json'], folder, { env });
  expect(ran).toMatchObject({ status: 2 });
  expect(ran.stderr).toContain('SOURCE_DATE_EPOCH takes seconds since 1970, and "noon" is set');
  expect((await evtriage(['logs', '--now', '2026-03-09'], folder, { env })).stderr).not.toContain('SOURCE_DATE_EPOCH');
});

test('- without a pipe is refused and does not wait for someone to type', async () => {
  const ran = await evtriage(['-'], folderWith(shelf), { terminal: true });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('nothing is piped into it');
});

test('a refusal is said in the language that was asked for, even when another option is misspelt', async () => {
  const ran = await evtriage(['logs', '--fromat', 'x', '--locale', 'zh-CN'], folderWith(shelf));
  expect(ran.stderr).toBe(
    'evtriage: evtriage 没有选项 "--fromat"\n  提示：是不是想写 --format？evtriage --help 会列出全部选项\n',
  );
});

test('what was typed cannot steer the terminal', async () => {
  const ran = await evtriage(['no\u001B[2J\nwhere\u202E'], folderWith(shelf));
  expect(ran.stderr).toContain('"no[2J where␣U+202E" is not there');
});
