import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { uniqueNames } from '../../src/node/unique-names.ts';

const step = constantFrom('a', 'b', 'a (2)', 'c');
const thing = record({ folder: step, steps: array(step, { maxLength: 3 }) });

test('each thing has a name of its own', () => {
  assert(
    property(array(thing), (things) => {
      const names = uniqueNames(things);
      expect(names).toHaveLength(things.length);
      expect(new Set(names).size).toBe(things.length);
    }),
  );
});

test('a name that nothing shares is the way from the folder that was given', () => {
  expect(uniqueNames([{ folder: 'logs', steps: ['old', 'a.xml'] }])).toEqual(['old/a.xml']);
});

test('the folder goes in front where names are shared, and a number behind where that is not enough', () => {
  const things = ['one', 'two', 'two'].map((folder) => ({ folder, steps: ['a.xml'] }));
  expect(uniqueNames(things)).toEqual(['one/a.xml', 'two/a.xml', 'two/a.xml (2)']);
});
