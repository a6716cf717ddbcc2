import type { Input } from '../model/input.ts';
import type { PartialReading } from '../model/partial.ts';

/** How far the reading is. */
export interface Progress {
  readonly input: string;
  /** Events so far, of all inputs. */
  readonly records: number;
  /** Bytes so far, of all inputs, those of archives unpacked. */
  readonly bytes: number;
}

/** Counts what passes, and says it now and then. */
export interface ProgressMeter {
  /** The same input, with its bytes counted. */
  metered(input: Input): Input;
  /** One more event. */
  event(input: Input): void;
  /** Says how far the reading is. */
  say(input: Input): void;
  /** An input is done, with so many events that were not counted here. */
  done(input: Input, eventsElsewhere?: number): void;
  /** How far a run got that is over. Null: everything was read. */
  partial(cut: boolean): PartialReading | null;
}

const eventsPerProgress = 4096;

export function createProgressMeter(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  onProgress: ((progress: Progress) => void) | undefined,
): ProgressMeter {
  const all: readonly Input[] | null = Array.isArray(inputs) ? inputs : null;
  let records = 0;
  let inputsRead = 0;
  let bytesBefore = 0;
  let bytesOfThis = 0;

  function say({ name }: Input): void {
    onProgress?.({ input: name, records, bytes: bytesBefore + bytesOfThis });
  }

  return {
    say,
    metered: (input) => ({
      name: input.name,
      async *chunks() {
        for await (const chunk of input.chunks()) {
          bytesOfThis += chunk.length;
          yield chunk;
        }
      },
      get bytes() {
        return input.bytes;
      },
      ...(input.sha256 ? { sha256: () => input.sha256?.() ?? Promise.resolve('') } : {}),
      problems: () => input.problems?.() ?? [],
      close: async () => await input.close?.(),
    }),
    event(input) {
      records += 1;
      if (records % eventsPerProgress === 0) say(input);
    },
    done(input, eventsElsewhere = 0) {
      records += eventsElsewhere;
      inputsRead += 1;
      // Of one that was left early the rest went through the digest.
      bytesBefore += input.bytes ?? bytesOfThis;
      bytesOfThis = 0;
      say(input);
    },
    partial(cut) {
      if (!cut && (all === null || inputsRead >= all.length)) return null;
      const sizes = all?.map(({ bytes }) => bytes) ?? [undefined];
      return {
        inputsRead,
        inputsTotal: all?.length ?? null,
        bytesRead: bytesBefore + bytesOfThis,
        bytesTotal:
          sizes.reduce((sum, bytes) => (sum === undefined || bytes === undefined ? undefined : sum + bytes), 0) ?? null,
      };
    },
  };
}
