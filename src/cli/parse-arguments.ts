import parse from 'yargs-parser';
import { checkSpelling } from './check-spelling.ts';
import { options } from './options.ts';
import { Refusal } from './refusal.ts';

/** What was typed, sorted by option and not yet judged. */
export interface Arguments {
  /** Words that belong to no option. Those after `--` come last. */
  readonly words: readonly string[];
  /** True when `--` came before the first word, which then is no command. */
  readonly ended: boolean;
  /** The options that were given. */
  readonly given: readonly string[];
  /** The value of an option that may be given once; undefined when it was not. */
  text(name: string): string | undefined;
  /** The values of an option that may be given several times. */
  texts(name: string): readonly string[];
  on(name: string): boolean;
}

const names = (kind: string): string[] => options.filter((option) => option.kind === kind).map(({ name }) => name);

/** How yargs reads: every word stays the text it is, so that `--since 2026` and `explain 0x405` are not numbers. */
const grammar: parse.Options = {
  string: [...names('text'), ...names('paths')],
  array: names('paths'),
  boolean: names('switch'),
  alias: Object.fromEntries(options.flatMap(({ name, alias }) => (alias ? [[name, alias]] : []))),
  configuration: {
    'boolean-negation': false,
    'camel-case-expansion': false,
    'dot-notation': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'populate--': true,
    'strip-aliased': true,
  },
};

/**
 * Sorts words into options and the rest, with the parser of yargs alone: what yargs has around it to print help takes
 * longer to load than a small log to triage. Throws a `Refusal` for an option that does not exist or lacks its value.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  checkSpelling(argv);
  const parsed: Record<string, unknown> & { _: unknown[] } = parse(withMinusAsValue(argv), grammar);
  const before = parsed._.map(String);
  const after = [parsed['--'] ?? []].flat().map(String);
  const texts = (name: string): readonly string[] => [parsed[name] ?? []].flat().map(String);
  const given = options.filter(({ name }) => parsed[name] !== undefined);
  for (const { name, kind } of given) {
    const values = texts(name);
    if (kind !== 'switch' && (values.length === 0 || values.includes(''))) {
      throw new Refusal({ code: 'value-missing', args: { option: `--${name}` } });
    }
  }
  return {
    words: [...before, ...after],
    ended: before.length === 0 && after.length > 0,
    given: given.map(({ name }) => name),
    text(name) {
      const [value, second] = texts(name);
      if (second !== undefined) throw new Refusal({ code: 'given-twice', args: { option: `--${name}` } });
      return value;
    },
    texts,
    on: (name) => parsed[name] === true,
  };
}

const textOptions = new Set(names('text').map((name) => `--${name}`));

/** `--out -` as `--out=-`: behind a long option the parser takes a lone minus for a word of its own. */
function withMinusAsValue(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const isValue = (index: number): boolean =>
    argv[index] === '-' && textOptions.has(argv[index - 1] ?? '') && (end === -1 || index < end);
  return argv.flatMap((word, index) => (isValue(index) ? [] : isValue(index + 1) ? [`${word}=-`] : [word]));
}
