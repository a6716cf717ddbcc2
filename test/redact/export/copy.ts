import { type Input, type Pack, type RedactionProfile, triage, type TriageResult } from '../../../src/index.ts';
import {
  canBeWritten,
  collectNames,
  openWritten,
  type ReadOptions,
  rewriteExport,
  type SettledNames,
} from '../../../src/inner.ts';
import { tool } from '../../../src/node/tool.ts';

export interface Copies {
  readonly original: TriageResult;
  readonly names: SettledNames;
  /** By the name of the input; what cannot be written anew is missing. */
  readonly texts: ReadonlyMap<string, string>;
  readonly leftOut: number;
}

/** Exports in memory to their copies. */
export async function copiesOf(
  inputs: () => readonly Input[] | Promise<readonly Input[]>,
  packs: readonly Pack[],
  reading: ReadOptions,
  profile: RedactionProfile = 'share',
  shift: { readonly shiftDays?: number } = {},
): Promise<Copies> {
  const collected = collectNames({ profile, packs, ...shift });
  const original = await triageOf(await inputs(), packs, reading, collected.event);
  const writable = new Set(original.inputs.flatMap(({ name, form }) => (form && canBeWritten(form) ? [name] : [])));
  const again = async () => (await inputs()).filter(({ name }) => writable.has(name));
  for (const input of await again()) {
    const { written, close } = await openWritten(input, reading);
    const take = written && collected.written(written.table);
    for await (const records of written?.records() ?? []) for (const record of records) take?.(record);
    await close();
  }
  const names = collected.settle(original);
  const texts = new Map<string, string>();
  let leftOut = 0;
  for (const input of await again()) {
    const { written, close } = await openWritten(input, reading);
    if (written) {
      const made = rewriteExport(written, names);
      const parts: string[] = [];
      for await (const part of made.text) parts.push(part);
      texts.set(input.name, parts.join(''));
      leftOut += made.leftOut();
    }
    await close();
  }
  return { original, names, texts, leftOut };
}

export async function triageOf(
  inputs: readonly Input[],
  packs: readonly Pack[],
  reading: ReadOptions,
  onEvent?: Parameters<typeof triage>[2]['onEvent'],
): Promise<TriageResult> {
  return await triage(inputs, packs, {
    locale: 'en',
    command: 'evtriage',
    tool: tool(),
    ...reading,
    ...(onEvent ? { onEvent } : {}),
  });
}

export function inputOf(name: string, text: string | Uint8Array): Input {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    bytes: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
}
