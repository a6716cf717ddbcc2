import { expect, test } from 'vitest';
import { orRefuse } from '../../src/cli/or-refuse.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import { wordsFor } from '../../src/locale/words.ts';

const words = wordsFor('en');

test("what the system refuses is the user's to repair", async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  await expect(orRefuse(Promise.reject(full), 'out', words)).rejects.toMatchObject({
    complaints: [{ code: 'write', typed: { path: 'out' } }],
  });
});

test.each([new TypeError('no such thing'), Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })])(
  'a defect stays one: %s',
  async (defect) => {
    await expect(orRefuse(Promise.reject(defect), 'out', words)).rejects.toBe(defect);
  },
);

test('a refusal stays as it is', async () => {
  const refusal = new Refusal({ code: 'defect' });
  await expect(orRefuse(Promise.reject(refusal), 'out', words)).rejects.toBe(refusal);
});
