import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packOf } from '../support/packs.ts';

/** Facts collected beside the project; they are no part of it. */
const catalogue = '../shared/facts/catalog.json';

interface Facts {
  readonly connectors: readonly { readonly id: string; readonly events: readonly { readonly id: number }[] }[];
  readonly hresults: readonly { readonly code: string }[];
}

describe.runIf(existsSync(catalogue))('the catalogue of facts', () => {
  const facts = existsSync(catalogue)
    ? (JSON.parse(readFileSync(catalogue, 'utf8')) as Facts)
    : { connectors: [], hresults: [] };

  test('has no HRESULT that the shared table lacks', () => {
    const known = new Set(packOf('windows-codes').codes.map(({ code }) => code));
    expect(facts.hresults.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([]);
  });

  test.each([
    ['legacy', 'intune-connector-legacy', 19],
    ['current', 'intune-certificate-connector', 61],
    ['ndes', 'ndes', 14],
    ['adcs', 'ad-cs', 9],
  ])('has no event of %s that the pack %s lacks', (id, name, count) => {
    const listed = facts.connectors.find((connector) => connector.id === id)?.events ?? [];
    const known = new Set(packOf(name).events.map((event) => event.id));
    expect(listed).toHaveLength(count);
    expect(listed.map((event) => event.id).filter((event) => !known.has(event))).toEqual([]);
  });
});
