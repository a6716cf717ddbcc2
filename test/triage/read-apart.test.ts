import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/locale/words.ts';
import type { EventRecord } from '../../src/model/event.ts';
import { findInputs } from '../../src/node/find-inputs.ts';
import { createDuplicateFilter, type DuplicateFilter } from '../../src/triage/duplicates/duplicate-filter.ts';
import { type InputShare, readApart } from '../../src/triage/read-apart.ts';
import { anEvent } from '../support/events.ts';
import { builtinPacks } from '../support/packs.ts';
import { optionsOf, stories, triageFolder } from '../support/stories.ts';

// Reading somewhere else is what a thread does: nothing is shared, and the share is copied on its way.

describe.each(stories)('the story $name, each input read apart', ({ name, input, goldens }) => {
  test('gives the result of reading one after the other', async () => {
    const options = optionsOf({ name, input, goldens });
    const shares = await sharesIn(input, options);
    const result = await triageFolder(input, {
      ...options,
      apart: (one) => Promise.resolve(shares.get(one.name) ?? null),
    });
    expect(result).toEqual(await triageFolder(input, options));
  });
});

async function sharesIn(folder: string, options: Parameters<typeof readApart>[2]): Promise<Map<string, InputShare>> {
  const around = { cwd: process.cwd(), stdin: process.stdin, words: wordsFor('en') };
  const { inputs } = await findInputs([folder], around);
  const shares = new Map<string, InputShare>();
  for (const input of inputs) {
    const share = await readApart(input, builtinPacks(), options);
    if (share) shares.set(input.name, structuredClone(share));
  }
  return shares;
}

test('some of the stories are read apart', async () => {
  const story = stories.find(({ name }) => name === 'demo');
  expect((await sharesIn(story?.input ?? '', {})).size).toBeGreaterThan(0);
});

test('who looks on is told of an input before it is waited for', async () => {
  const told: string[] = [];
  const waited: string[] = [];
  const story = stories.find(({ name }) => name === 'demo');
  await triageFolder(story?.input ?? '', {
    onProgress: ({ input }) => told.push(input),
    apart: ({ name }) => {
      expect(told.at(-1)).toBe(name);
      waited.push(name);
      return Promise.resolve(null);
    },
  });
  expect(waited).not.toEqual([]);
});

interface Seen {
  readonly fates: readonly boolean[];
  readonly said: unknown;
}

function read(filter: DuplicateFilter, name: string, events: readonly EventRecord[]): Seen {
  const fates: boolean[] = [];
  const input = filter.openInput(name, (_, duplicate) => fates.push(duplicate));
  for (const event of events) input.take(event);
  return { fates, said: input.close() };
}

function readOrAdopt(
  filter: DuplicateFilter,
  name: string,
  events: readonly EventRecord[],
): Seen & { adopted: boolean } {
  const other = createDuplicateFilter();
  const seen = read(other, 'alone', events);
  const share = other.share();
  const adopted = share !== null && filter.adopt(name, structuredClone(share));
  return adopted ? { ...seen, adopted } : { ...read(filter, name, events), adopted };
}

const someEvent = fc
  .record({
    recordId: fc.oneof(fc.nat(200).map(String), fc.nat(4).map(String), fc.constant('')),
    minute: fc.option(fc.nat(3), { freq: 9 }),
    computer: fc.constantFrom('HOST1', 'host1', 'HOST2'),
    message: fc.constantFrom('a', 'b', 'a  b'),
    basis: fc.constantFrom('utc' as const, 'assumed-local' as const),
  })
  .map(({ minute, basis, ...more }): EventRecord => {
    const event = anEvent(102, minute, more);
    return { ...event, time: { ...event.time, basis: minute === null ? 'unknown' : basis } };
  });
const anInput = fc.array(someEvent, { maxLength: 6 }).chain((events) =>
  fc.constantFrom(true, true, true, false).map((named) => {
    return named ? events.filter(({ recordId }) => recordId !== '') : events;
  }),
);

test('what is adopted, and what is read because it could not be, is judged as if all were read here', () => {
  const times = { adopted: 0, read: 0 };
  fc.assert(
    fc.property(fc.array(anInput, { minLength: 2, maxLength: 6 }), (inputs) => {
      const [here, apart] = [createDuplicateFilter(), createDuplicateFilter()];
      for (const [at, events] of inputs.entries()) {
        const { adopted, ...seen } = readOrAdopt(apart, `input ${at}`, events);
        times[adopted ? 'adopted' : 'read'] += 1;
        expect(seen).toEqual(read(here, `input ${at}`, events));
      }
      expect(apart.missing()).toEqual(here.missing());
    }),
    { numRuns: 2_000 },
  );
  expect(times.adopted).toBeGreaterThan(500);
  expect(times.read).toBeGreaterThan(500);
});

test('an input is refused when one of its records was seen, and when an export that names none came before', () => {
  const record = (recordId: string) => anEvent(102, Number(recordId || 1), { recordId });
  const share = (events: readonly EventRecord[]) => {
    const filter = createDuplicateFilter();
    read(filter, 'apart', events);
    return filter.share();
  };
  const after = (events: readonly EventRecord[], more: readonly EventRecord[]) => {
    const filter = createDuplicateFilter();
    read(filter, 'here', events);
    const seen = share(more);
    return seen && filter.adopt('more', seen);
  };
  expect(after([record('1'), record('2')], [record('3'), record('4')])).toBe(true);
  expect(after([record('1'), record('2')], [record('2'), record('3')])).toBe(false);
  expect(after([record('')], [record('3')])).toBe(false);
  expect(after([record('1')], [record('')])).toBe(null);
});
