import { type CommandName, commands, options, type OptionSpec } from '../options.ts';
import { rulesActions, shells } from '../request.ts';
import { optionValues } from './option-values.ts';

const words: Readonly<Partial<Record<CommandName, readonly string[]>>> = { rules: rulesActions, completion: shells };

/** What the last word may become; empty: a path, which the shell completes itself. */
export function complete(typed: readonly string[]): readonly string[] {
  const current = (typed.at(-1) ?? '').trim();
  const before = typed.slice(0, -1);
  // What comes behind it are paths.
  if (before.includes('--')) return [];
  const [first, ...rest] = before;
  const named = commands.find((name) => name === first);
  const command = named ?? 'triage';
  const asked = optionOf(before.at(-1));
  if (asked && asked.kind !== 'switch') return valuesOf(asked, current).filter((one) => one.startsWith(current));
  const choices = current.startsWith('-')
    ? options.filter(({ of }) => of.includes(command)).map(({ name }) => `--${name}`)
    : first === undefined
      ? commands
      : rest.length === 0
        ? (words[command] ?? [])
        : [];
  return choices.filter((one) => one.startsWith(current));
}

function optionOf(word: string | undefined): OptionSpec | undefined {
  return options.find(({ name, alias }) => word === `--${name}` || (alias !== undefined && word === `-${alias}`));
}

/** Of a list the words before the last comma stay. */
function valuesOf({ name }: OptionSpec, current: string): readonly string[] {
  const known = optionValues[name];
  if (!known) return [];
  const before = known.isList ? current.slice(0, current.lastIndexOf(',') + 1) : '';
  const given = before.split(',');
  return known
    .values()
    .filter((value) => !given.includes(value))
    .map((value) => before + value);
}
