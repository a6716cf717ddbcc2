import { expect, test } from 'vitest';
import { redact, render } from '../../src/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import { input } from '../report/html/sample.ts';
import { templates } from '../report/html/page.ts';
import { resultWith } from './log-of-names.ts';

test.each(['share', 'strict'] as const)('of a file that is no event log a %s report tells nothing', async (profile) => {
  const noted = (code: Problem['code']): Problem => ({
    code,
    gravity: 'notice',
    args: { column: 'EventID', found: 'Vault root Xyzzy' },
    place: { input: 'a.txt' },
  });
  const problems = [noted('file-not-event-log'), noted('column-missing')];
  const { result } = await redact(resultWith({}, { inputs: [input({ name: 'a.txt', problems })] }), { profile });
  expect(JSON.stringify(result)).not.toContain('Xyzzy');
  const [html] = await render(result, 'html', templates);
  expect(html?.text).toContain('This is no export of an event log.');
  expect(html?.text).toContain('no event can be told without it.');
  expect(html?.text).not.toMatch(/It begins with|The columns are/);
});
