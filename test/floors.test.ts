import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';
import { house } from './support/house.ts';

async function look(folder: string): Promise<ICruiseResult> {
  const { options, forbidden } = house;
  const result = await cruise(
    [folder],
    { ...options, ruleSet: { forbidden: forbidden ?? [] }, validate: true },
    {},
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  return result.output as ICruiseResult;
}

function offences({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);
}

test('no floor looks upward, and every module of the house was looked at', async () => {
  const seen = await look('src');
  expect(offences(seen)).toEqual([]);
  const own = seen.modules.filter(({ source }) => source.startsWith('src/'));
  expect(own.length).toBeGreaterThan(60);
  expect(new Set(own.map(({ source }) => source.split('/')[1]))).toEqual(
    new Set(['cli', 'index.ts', 'inner.ts', 'locale', 'model', 'node', 'read', 'redact', 'report', 'rules', 'triage']),
  );
});

test('a module that looks upward or imports Node from the core is caught', async () => {
  const room = mkdtempSync(join('src', 'model', 'caught-'));
  try {
    writeFileSync(join(room, 'upward.ts'), `import '../../report/speak.ts';\nimport 'node:fs';\n`);
    const names = offences(await look('src/model')).map((offence) => offence.split(':')[0]);
    expect(names).toContain('model-looks-down');
    expect(names).toContain('core-is-platform-neutral');
  } finally {
    rmSync(room, { recursive: true });
  }
});
