import { expect, test } from 'vitest';
import { type Input, redact, render, reportFormats, type RedactionProfile } from '../../src/index.ts';
import { bundled } from '../../src/node/bundle.ts';
import { loadTemplates } from '../../src/node/load-templates.ts';
import { builtinPacks } from '../support/packs.ts';
import { canaryExports, canaryFields, heart } from './canaries.ts';
import { copiesOf, inputOf, triageOf } from './export/copy.ts';

const templates = await loadTemplates();
const packs = builtinPacks();
const fields = canaryFields(packs);
const message = `It failed for ${Object.values(fields).join(', then for ')}.`;
const inputsOf = (exports: ReadonlyMap<string, string>): readonly Input[] =>
  [...exports].map(([name, text]) => inputOf(name, text));

/** Everything that leaves the house for a result: each format, and what the bundle holds. */
async function outputsOf(exports: ReadonlyMap<string, string>, profile: RedactionProfile) {
  const real = await triageOf(inputsOf(exports), packs, {});
  const { result } = await redact(real, { profile, packs });
  const files = (
    await Promise.all(reportFormats.map((format) => render(result, format, templates, { full: true })))
  ).flat();
  return { real, files: [...files, ...(await bundled(result, files, templates, {}))] };
}

const textOf = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);

const exports = canaryExports({ fields, message });

test('every canary reaches the result, so that what follows proves something', async () => {
  const real = JSON.stringify(await triageOf(inputsOf(exports), packs, {}));
  expect(real.match(new RegExp(heart, 'gi'))?.length).toBeGreaterThan(50);
  expect(new Set(exports.keys()).size).toBe(JSON.parse(real).inputs.length);
  expect(JSON.parse(real).totals.unreadable).toBe(0);
});

test.each(['share', 'strict'] as const)(
  'no canary of any field, message or file name is in any output of %s',
  async (profile) => {
    const { files } = await outputsOf(exports, profile);
    for (const { name, text } of files) expect([name, heart.exec(textOf(text))?.[0] ?? null]).toEqual([name, null]);
  },
);

test.each(['share', 'strict'] as const)('no canary is in any copy or in the name of one, with %s', async (profile) => {
  const { texts, names } = await copiesOf(() => inputsOf(exports), packs, {}, profile);
  expect([...texts.keys()]).toEqual(['zqfile1.xml', 'zqfile2.xml', 'zqfile3.csv', 'zqfile4.csv']);
  for (const [name, text] of texts) {
    expect(names.fileName(name)).not.toMatch(heart);
    expect([name, heart.exec(text)?.[0] ?? null]).toEqual([name, null]);
  }
});

const der = 'MIIC'.concat('hQwEA7xTzC8vJ3l2Kd9fWq1RbN5sYp0uGmZiXaVtDeLoBgHjPkQrSnUy4w6'.repeat(4));
const secrets: Readonly<Record<string, string>> = {
  CertificateRequest: der,
  Blob: `30820122${'300d06092a864886f70d01010105000382'.repeat(4)}`,
  ScepChallenge: 'ZqChallenge77xyz',
  PfxPassword: 'Zqpass!88word',
  PrivateKey: `-----BEGIN PRIVATE KEY-----\nMIIEvZq99Key0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefghijklmnop\n-----END PRIVATE KEY-----`,
  AccessToken: 'eyJhbGciOiJSUzI1NiJ9.eyJ6cSI6InRva2VuMTEifQ.c2lnbmF0dXJlMTIzNDU2',
};
const hearts = [
  der.slice(20, 60),
  '300d06092a864886f70d01010105000382',
  'Challenge77',
  'pass!88',
  'Zq99Key0',
  'eyJ6cSI6',
];
const secretMessage =
  `Request ${der} was sent with challenge=ZqChallenge77xyz and password: Zqpass!88word\n` +
  `${secrets['PrivateKey']}\nAuthorization: Bearer ${secrets['AccessToken']}`;
const secretExports = canaryExports({ fields: secrets, message: secretMessage });

test.each(['share', 'strict', 'none'] as const)(
  'no secret of any field or message is in any output of %s',
  async (profile) => {
    const { real, files } = await outputsOf(secretExports, profile);
    for (const one of hearts) expect(JSON.stringify(real), one).toContain(one);
    for (const { name, text } of files) {
      for (const one of hearts) expect(textOf(text).includes(one), `${name}: ${one}`).toBe(false);
    }
  },
);

test.each(['share', 'strict'] as const)('no secret is in any copy, with %s', async (profile) => {
  const { texts } = await copiesOf(() => inputsOf(secretExports), packs, {}, profile);
  expect(texts.size).toBe(4);
  for (const [name, text] of texts) {
    for (const one of hearts) expect(text.includes(one), `${name}: ${one}`).toBe(false);
  }
});
