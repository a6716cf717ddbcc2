import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/model/input.ts';
import type { ReadingAnswer, ReadingOrder } from '../../src/node/apart/orders.ts';
import { readingPool } from '../../src/node/apart/pool.ts';
import type { Thread } from '../../src/node/apart/thread.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const files = names.map((name): Input => ({ name, async *chunks() {} }));
const file = (name: string) => files[names.indexOf(name)] as Input;

/** A thread that answers when it is told to. */
function aThread(log: string[] = []) {
  let waiting: ((answer: ReadingAnswer | 'ended') => void) | null = null;
  let asked = '';
  const give = async (answer: ReadingAnswer | 'ended') => {
    waiting?.(answer);
    await turn();
  };
  const thread: Thread = {
    read({ name }: ReadingOrder) {
      log.push(name);
      asked = name;
      return new Promise((resolve) => (waiting = resolve));
    },
    async end() {
      log.push('end');
      await give('ended');
    },
  };
  return { thread, answer: () => give(shareOf(asked)), give };
}

const shareOf = (name: string) => ({ events: names.indexOf(name) }) as unknown as ReadingAnswer;
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a pool of reading threads', () => {
  test('gives each file the share that was made of it, in whatever order the threads are ready', async () => {
    const one = aThread();
    const two = aThread();
    const pool = readingPool(files.slice(0, 2), [one.thread, two.thread]);
    await two.answer();
    const first = pool.apart(file('a'));
    await one.answer();
    expect(await first).toEqual(shareOf('a'));
    expect(await pool.apart(file('b'))).toEqual(shareOf('b'));
  });

  test('hands a share over once, and keeps none', async () => {
    const { thread, answer } = aThread();
    const pool = readingPool([file('a')], [thread]);
    await answer();
    expect(await pool.apart(file('a'))).toEqual(shareOf('a'));
    expect(await pool.apart(file('a'))).toBeNull();
  });

  test('has at most one share more than threads that nobody has asked for', async () => {
    const asked: string[] = [];
    const one = aThread(asked);
    const two = aThread(asked);
    const pool = readingPool(files, [one.thread, two.thread]);
    await one.answer();
    await two.answer();
    await one.answer();
    expect(asked).toEqual(['a', 'b', 'c']);
    await pool.apart(file('a'));
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    await pool.apart(file('b'));
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('leaves a file that no thread has begun to the one who asks for it', async () => {
    const asked: string[] = [];
    const { thread, answer } = aThread(asked);
    const pool = readingPool(files.slice(0, 3), [thread]);
    expect(await pool.apart(file('b'))).toBeNull();
    await answer();
    expect(asked).toEqual(['a', 'c']);
  });

  test('goes on with the other threads when one ends, whose file is read by the one who asks for it', async () => {
    const asked: string[] = [];
    const one = aThread(asked);
    const two = aThread(asked);
    const pool = readingPool(files.slice(0, 4), [one.thread, two.thread]);
    await one.give('ended');
    expect(await pool.apart(file('a'))).toBeNull();
    await two.answer();
    expect(await pool.apart(file('b'))).toEqual(shareOf('b'));
    await two.answer();
    expect(await pool.apart(file('c'))).toEqual(shareOf('c'));
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
  });

  test('leaves all files to the one who asks when its last thread has ended', async () => {
    const { thread, give } = aThread();
    const pool = readingPool(files, [thread]);
    await give('ended');
    for (const one of files) expect(await pool.apart(one)).toBeNull();
  });

  test('that is closed while a thread reads begins no other file, and nobody waits for ever', async () => {
    const log: string[] = [];
    const { thread } = aThread(log);
    const pool = readingPool(files, [thread]);
    const awaited = pool.apart(file('a'));
    await pool.close();
    expect(await awaited).toBeNull();
    expect(log).toEqual(['a', 'end']);
  });
});
