import { nearest } from '../model/nearest.ts';
import { options } from './options.ts';
import { Refusal } from './refusal.ts';

const shown = options.flatMap(({ name, alias }) => (alias ? [`--${name}`, `-${alias}`] : [`--${name}`]));
const switches = new Set(options.filter(({ kind }) => kind === 'switch').map(({ name }) => `--${name}`));

/**
 * Refuses options that do not exist, before anything is parsed: a parser would take `--fromat` for a new option and
 * `-fhtml` for five. Words after `--` are paths.
 */
export function checkSpelling(argv: readonly string[]): void {
  const end = argv.indexOf('--');
  for (const word of end === -1 ? argv : argv.slice(0, end)) {
    // A minus alone is stdin, and a minus before a digit begins a number: a diagnostic code.
    if (/^(--|-[^-\d])/.test(word)) checkOption(word);
  }
}

function checkOption(word: string): void {
  const [option = '', value] = word.split('=', 2);
  if (shown.includes(option)) {
    if (value !== undefined && switches.has(option))
      throw new Refusal({ code: 'switch-value', typed: { value }, args: { option } });
    return;
  }
  throw new Refusal({ code: 'unknown-option', typed: { option }, args: { meant: meant(option) } });
}

/** What was probably meant, ready to be typed; `none` when nothing is near. */
function meant(option: string): string {
  const glued = /^(-[^-])(.+)$/.exec(option);
  if (glued && shown.includes(glued[1] ?? '')) return `${glued[1]} ${glued[2]}`;
  return (
    nearest(
      option,
      shown.filter((name) => name.startsWith('--')),
    ) ?? 'none'
  );
}
