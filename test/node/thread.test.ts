import { expect, test } from 'vitest';
import type { ReadingOrder, ReadingTerms } from '../../src/node/apart/orders.ts';
import { startThread, type Thread } from '../../src/node/apart/thread.ts';

const terms: ReadingTerms = { packs: [], options: {}, locale: 'en' };
const order: ReadingOrder = { name: 'a.xml', path: 'a.xml', bytes: 1 };

/** A thread that does what `onOrder` says, with `port` and the `order` at hand. */
async function running(onOrder: string, use: (thread: Thread) => Promise<void>): Promise<void> {
  const script = `import { parentPort as port } from 'node:worker_threads'; port.on('message', (order) => { ${onOrder} });`;
  const thread = startThread(new URL(`data:text/javascript,${encodeURIComponent(script)}`), terms);
  try {
    await use(thread);
  } finally {
    await thread.end();
  }
}

test('a thread answers one order after another', async () => {
  await running('port.postMessage(order)', async (thread) => {
    expect(await thread.read(order)).toEqual(order);
    expect(await thread.read({ ...order, name: 'b.xml' })).toEqual({ ...order, name: 'b.xml' });
  });
});

test.each([
  ['an error', 'throw new Error("no more");'],
  ['leaving', 'process.exit(1);'],
])('%s while an order is carried out ends the thread, and later orders too are told so', async (_, script) => {
  await running(script, async (thread) => {
    expect(await thread.read(order)).toBe('ended');
    expect(await thread.read(order)).toBe('ended');
  });
});

test('an error between two orders ends the thread, not the process', async () => {
  const dies = 'port.postMessage(null); setTimeout(() => { throw new Error("idle"); })';
  await running(dies, async (thread) => {
    expect(await thread.read(order)).toBeNull();
    let answer: unknown = null;
    while (answer === null) answer = await thread.read(order);
    expect(answer).toBe('ended');
  });
});

test('who waits for a thread that is ended is told so', async () => {
  await running('', async (thread) => {
    const awaited = thread.read(order);
    await thread.end();
    expect(await awaited).toBe('ended');
  });
});
