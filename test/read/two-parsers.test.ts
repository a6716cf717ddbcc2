import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anyMutation, mutated } from './mutate.ts';
import { oddEventXml } from './odd-event-xml.ts';
import { readExport } from './read-export.ts';
import { readPieces } from './read-pieces.ts';
import { anXmlEvent } from './write-exports.ts';

const most = 300_000;
const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .map((name) => join('fixtures', name))
  .filter((path) => /\/input\/|^fixtures.demo\//.test(path) && statSync(path).isFile());

/** The first events of a large file: damage anywhere is what matters, not how much is whole. */
const inputs = files.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path).subarray(0, most)) }));

test('there is something to compare', () => {
  expect(inputs.length).toBeGreaterThan(20);
});

test.each(inputs)('$path gives the same events and problems with both parsers', async ({ bytes }) => {
  expect(await readExport(bytes, { parser: 'fast' })).toEqual(await readExport(bytes, { parser: 'full' }));
});

test('a damaged file gives the same events and problems with both parsers', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...inputs.map(({ bytes }) => bytes.slice(0, 40_000))),
      fc.array(anyMutation, { minLength: 1, maxLength: 6 }),
      async (bytes, mutations) => {
        const damaged = mutated(bytes, mutations);
        expect(await readExport(damaged, { parser: 'fast' })).toEqual(await readExport(damaged, { parser: 'full' }));
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 400) },
  );
});

test('odd events among plain ones give the same with both parsers, in blocks of any size', { timeout: 300_000 }, () => {
  let scanned = 0;
  fc.assert(
    fc.property(
      fc.array(oddEventXml, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      (events, cuts) => {
        const log = `<Events>${anXmlEvent({ id: 1 })}${events.join('\r\n')}${anXmlEvent({ id: 2 })}</Events>`;
        const full = readPieces(log, cuts, 'full');
        expect(readPieces(log, [], 'fast')).toEqual(full);
        expect(readPieces(log, cuts, 'fast')).toEqual(full);
        scanned += full.records;
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 400) },
  );
  expect(scanned).toBeGreaterThan(400);
});
