import type { Io } from './io.ts';
import { askedLocale } from './locale-of.ts';
import { type CommandName, commands, options } from './options.ts';
import { type Arguments, parseArguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';
import type { Request, RuleChoice } from './request.ts';
import { redactRequest } from './redact-request.ts';
import { renderRequest } from './render-request.ts';
import { completionRequest } from './completion/completion-request.ts';
import { demoRequest } from './demo/demo-request.ts';
import { doctorRequest } from './doctor/doctor-request.ts';
import { rulesRequest } from './rules/rules-request.ts';
import { triageRequest } from './triage-request.ts';
import { watchRequest } from './watch/watch-request.ts';

/** What was typed, understood. Throws a `Refusal` that names the first thing that cannot be meant. */
export async function readRequest(argv: readonly string[], io: Io): Promise<Request> {
  const args = parseArguments(argv);
  const locale = askedLocale(args, 'locale');
  if (args.on('version')) return { command: 'version', locale, packs: args.on('verbose') };
  if (args.on('help')) {
    return { command: 'help', locale, about: commands.find((name) => name === args.words[0]) ?? null };
  }
  const [command, words] = commandOf(args);
  checkFit(args, command);
  const choice: RuleChoice = { locale, rules: args.texts('rules'), builtin: !args.on('no-builtin') };
  if (command === 'triage') return await triageRequest(args, words, choice, io);
  if (command === 'render') return renderRequest(args, words, choice);
  if (command === 'watch') return await watchRequest(args, words, choice, io);
  if (command === 'redact') return redactRequest(args, words, choice);
  if (command === 'rules') return rulesRequest(args, words, choice);
  if (command === 'doctor') return doctorRequest(args, words, choice, io);
  if (command === 'demo') return demoRequest(args, words, choice);
  if (command === 'completion') return completionRequest(words, choice, io);
  if (words.length === 0) throw new Refusal({ code: 'nothing-to-explain' });
  return { command, queries: words, ...choice };
}

/** The first word may name a command; a path of the same name is written `./explain`. */
function commandOf(args: Arguments): readonly [CommandName, readonly string[]] {
  const [first, ...rest] = args.words;
  if (args.ended || first === undefined) return ['triage', args.words];
  const command = commands.find((name) => name === first);
  if (command) return [command, rest];
  return ['triage', args.words];
}

function checkFit(args: Arguments, command: CommandName): void {
  const stranger = options.find(({ name, of }) => args.given.includes(name) && !of.includes(command));
  if (stranger)
    throw new Refusal({
      code: 'option-of-other',
      args: { option: `--${stranger.name}`, command, known: known(command) },
    });
}

/** The options of a command but those that all have, as a list. */
function known(command: CommandName): string {
  const own = options.filter(({ of }) => of.includes(command) && of.length < commands.length);
  return [...own.map(({ name }) => `--${name}`), '--locale'].join(', ');
}
