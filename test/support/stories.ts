import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFor } from '../../src/locale/words.ts';
import { triage, type TriageOptions, type TriageResult } from '../../src/index.ts';
import { findInputs } from '../../src/node/find-inputs.ts';
import { builtinPacks } from './packs.ts';

/** A folder of `fixtures/`: what goes in, and where its goldens lie. */
export interface Story {
  readonly name: string;
  readonly input: string;
  readonly goldens: string;
}

/** Every story there is. A new folder is a new story. */
export const stories: readonly Story[] = [
  { name: 'demo', input: 'fixtures/demo', goldens: 'fixtures/demo.expected' },
  ...readdirSync('fixtures')
    .filter((name) => existsSync(join('fixtures', name, 'story.md')) && existsSync(join('fixtures', name, 'input')))
    .map((name) => ({ name, input: join('fixtures', name, 'input'), goldens: join('fixtures', name) })),
];

/** Triages a folder as the command does. Tool and command are fixed, so that goldens hold on every Node and version. */
export async function triageFolder(folder: string, more: Partial<TriageOptions> = {}): Promise<TriageResult> {
  const { inputs } = await findInputs([folder], { cwd: process.cwd(), stdin: process.stdin, words: wordsFor('en') });
  return triage(inputs, builtinPacks(more.locale), {
    locale: 'en',
    command: `evtriage ${folder}`,
    tool: { name: 'evtriage', version: '0.0.0', runtime: 'golden' },
    ...more,
  });
}

/** The story's own options, for example the zone that its admin gives. */
export function optionsOf({ goldens }: Story): Partial<TriageOptions> {
  const file = join(goldens, 'options.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<TriageOptions>) : {};
}
