import type { Input } from '../../model/input.ts';
import type { Pack } from '../../model/pack.ts';
import type { ReadOptions } from '../../read/read-input.ts';
import { createDuplicateFilter } from '../duplicates/duplicate-filter.ts';
import { takeIn, type TakeEvent } from '../intake.ts';
import { createPackFinder } from '../pack-index.ts';
import { noteMissing } from '../note-missing.ts';
import { type Advice, adviceForAll, adviceForOne } from './advice.ts';
import { createContents } from './contents.ts';
import type { Look } from './look.ts';

/** What one input is, and what would make it better. */
export interface Examined extends Look {
  readonly advice: readonly Advice[];
}

export interface Examination {
  readonly inputs: readonly Examined[];
  /** What goes for all inputs together. */
  readonly advice: readonly Advice[];
}

export interface ExamineOptions extends ReadOptions {
  /** Reading an input ends when so many records were found in it, or so many bytes passed; null: at its end. */
  readonly most: { readonly records: number; readonly bytes: number } | null;
}

/** Looks into inputs without judging what happened. Nothing is thrown for what an input is. */
export async function examine(
  inputs: readonly Input[],
  packs: readonly Pack[],
  options: ExamineOptions,
): Promise<Examination> {
  const findPack = createPackFinder(packs);
  const duplicates = createDuplicateFilter({ alone: inputs.length < 2 });
  const looks: Look[] = [];
  for (const input of inputs) {
    const enough = new AbortController();
    const contents = createContents(findPack);
    const take: TakeEvent = (event, duplicate) => {
      contents.add(event);
      if (options.most && contents.events() >= options.most.records) enough.abort();
      return duplicate ? 'duplicate' : 'counted';
    };
    const limited = options.most ? upTo(input, options.most.bytes, () => enough.abort()) : input;
    const { summary, stopped, table } = await takeIn(limited, { ...options, signal: enough.signal }, duplicates, take);
    // That the reading ended where it was told to is no problem of the input.
    const problems = summary.problems.filter(({ code }) => code !== 'reading-stopped');
    looks.push({ ...summary, problems, whole: !stopped, table, contents: contents.found() });
  }
  const isWhole = looks.every(({ whole }) => whole);
  // Of inputs that were not read to their end, what lies between two of them is no gap.
  const missing = isWhole ? duplicates.missing() : [];
  const noted = noteMissing(looks, missing).map(({ problems }, at) => ({ ...looks[at], problems }) as Look);
  return {
    inputs: noted.map((look) => ({ ...look, advice: adviceForOne(look) })),
    advice: adviceForAll(noted),
  };
}

/** Calls `reached` when so many bytes have passed. What follows is left to whoever asks for it. */
function upTo(input: Input, most: number, reached: () => void): Input {
  return {
    name: input.name,
    get bytes() {
      return input.bytes;
    },
    async *chunks() {
      let passed = 0;
      for await (const chunk of input.chunks()) {
        passed += chunk.length;
        yield chunk;
        if (passed >= most) reached();
      }
    },
    problems: () => input.problems?.() ?? [],
    close: async () => await input.close?.(),
  };
}
