import { locales } from '../model/locale.ts';
import type { Io } from './io.ts';
import { localeOf } from './locale-of.ts';
import { type CommandName, commands, later, options } from './options.ts';
import { type Arguments, parseArguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';
import type { Request, RuleChoice } from './request.ts';
import { redactRequest } from './redact-request.ts';
import { renderRequest } from './render-request.ts';
import { rulesRequest } from './rules/rules-request.ts';
import { triageRequest } from './triage-request.ts';

/** What was typed, understood. Throws a `Refusal` that names the first thing that cannot be meant. */
export async function readRequest(argv: readonly string[], io: Io): Promise<Request> {
  const args = parseArguments(argv);
  const locale = localeOf(args.text('locale'));
  if (locale === null) {
    throw new Refusal({
      code: 'locale',
      typed: { value: args.text('locale') ?? '' },
      args: { known: locales.join(', ') },
    });
  }
  if (args.on('version')) return { command: 'version', locale };
  if (args.on('help')) return { command: 'help', locale };
  const [command, words] = commandOf(args);
  checkFit(args, command);
  const choice: RuleChoice = { locale, rules: args.texts('rules'), builtin: !args.on('no-builtin') };
  if (command === 'triage') return await triageRequest(args, words, choice, io);
  if (command === 'render') return renderRequest(args, words, choice);
  if (command === 'redact') return redactRequest(args, words, choice);
  if (command === 'rules') return rulesRequest(args, words, choice);
  if (words.length === 0) throw new Refusal({ code: 'nothing-to-explain' });
  return { command, queries: words, ...choice };
}

/** The first word may name a command; a path of the same name is written `./explain`. */
function commandOf(args: Arguments): readonly [CommandName, readonly string[]] {
  const [first, ...rest] = args.words;
  if (args.ended || first === undefined) return ['triage', args.words];
  const command = commands.find((name) => name === first);
  if (command) return [command, rest];
  if (later.commands.some((name) => name === first)) {
    throw new Refusal({ code: 'not-yet-command', args: { command: first } });
  }
  return ['triage', args.words];
}

function checkFit(args: Arguments, command: CommandName): void {
  const stranger = options.find(({ name, of }) => args.given.includes(name) && !of.includes(command));
  if (stranger) throw new Refusal({ code: 'option-of-other', args: { option: `--${stranger.name}`, command } });
}
