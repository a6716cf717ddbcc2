import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { wordsFor } from '../../src/locale/words.ts';
import type { ReadingAnswer, ReadingOrder, ReadingTerms } from '../../src/node/apart/orders.ts';
import { fileInput } from '../../src/node/file-input.ts';
import { readApart } from '../../src/triage/read-apart.ts';
import { builtinPacks } from '../support/packs.ts';

const terms: ReadingTerms = { packs: builtinPacks(), options: { timeZone: 'Europe/Berlin' }, locale: 'en' };
const folder = 'fixtures/demo';
const orders: ReadingOrder[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => ({ name, path: resolve(join(folder, name)), bytes: statSync(join(folder, name)).size }))
  .filter(({ name }) => /\.(xml|csv|evtx)$/.test(name));

test('a thread gives back of each file what reading it by itself gives, and reads no file beside which others count', async () => {
  const worker = new Worker(resolve('dist/reading-thread.cjs'), { workerData: terms });
  try {
    let shares = 0;
    for (const order of orders) {
      const answer = await ask(worker, order);
      const input = fileInput(order.name, order.path, order.bytes, wordsFor('en'));
      expect(answer).toEqual(structuredClone(await readApart(input, terms.packs, terms.options)));
      if (answer) shares += 1;
    }
    expect(shares).toBeGreaterThan(0);
  } finally {
    await worker.terminate();
  }
});

test('a thread in which reading fails answers, however Node was told to take what nobody handles', async () => {
  const workerData = { ...terms, packs: [null] };
  const worker = new Worker(resolve('dist/reading-thread.cjs'), {
    workerData,
    execArgv: ['--unhandled-rejections=warn'],
  });
  try {
    for (const order of orders.slice(0, 2)) expect(await ask(worker, order)).toBeNull();
  } finally {
    await worker.terminate();
  }
});

function ask(worker: Worker, order: ReadingOrder): Promise<ReadingAnswer> {
  return new Promise((done, failed) => {
    worker.once('error', failed);
    worker.once('message', (answer: ReadingAnswer) => {
      worker.off('error', failed);
      done(answer);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    worker.postMessage(order);
  });
}
