import { expect, test } from 'vitest';
import { redact, type RedactionProfile } from '../../src/index.ts';
import { resultWith } from './log-of-names.ts';

async function eventOf(data: Readonly<Record<string, string>>, message: string, profile: RedactionProfile = 'share') {
  const { result } = await redact(resultWith({ data, message }), { profile });
  return result.findings[0]?.evidence[0];
}

test.each([
  [{ UserName: 'bob' }, 'Denied for bob, bob@ and (bob).', 'Denied for user-2, user-2@ and (user-2).'],
  [{ UserName: 'bob' }, 'Bob and bobby are other words, as is BOB.', 'Bob and bobby are other words, as is BOB.'],
  [{ SubjectUserName: 'KUMQUAT\\bob' }, 'Denied for KUMQUAT\\bob alias bob.', 'Denied for user-2 alias user-2.'],
  [{ UserName: 'and' }, 'This and that.', 'This and that.'],
  [{ UserName: 'x' }, 'The x of it.', 'The x of it.'],
  [{ UserName: '12' }, 'Tried 12 times.', 'Tried 12 times.'],
])('with the fields %j the message %j becomes %j', async (data, message, told) => {
  expect((await eventOf(data, message))?.message).toBe(told);
});

test('a short name is replaced in the other fields of its event as well, and in no other event', async () => {
  const data = { UserName: 'bob', Detail: 'profile of bob' };
  expect((await eventOf(data, ''))?.data).toEqual({ UserName: 'user-2', Detail: 'profile of user-2' });
  expect((await eventOf({ Detail: 'profile of bob' }, 'for bob'))?.message).toBe('for bob');
});

test('a short name that is kept stays in the sentence', async () => {
  const { result } = await redact(resultWith({ data: { UserName: 'bob' }, message: 'for bob' }), {
    profile: 'share',
    keep: ['user'],
  });
  expect(result.findings[0]?.evidence[0]?.message).toBe('for bob');
});
