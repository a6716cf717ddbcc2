import yargs from 'yargs';
import type { Words } from '../../locale/words.ts';
import { locales } from '../../model/locale.ts';
import { type CommandName, commands, options } from '../options.ts';
import { examples } from './examples.ts';

const widest = 110;

/** How each command is called; what it does stands in the locale under `cli.help.<command>`. */
const usages: Readonly<Record<CommandName, string>> = {
  triage: '<path...>',
  explain: 'explain <what...>',
  rules: 'rules list|check|test|stub [path...]',
  render: 'render <report.json>',
  doctor: 'doctor <path...>',
  redact: 'redact <path...>',
  watch: 'watch <inbox>',
  demo: 'demo',
  completion: 'completion [bash|zsh|powershell]',
};

/** The page behind `--help`: of all commands, or `about` one of them. */
export async function helpText(words: Words, about: CommandName | null, columns: number | undefined): Promise<string> {
  const page = yargs([])
    .scriptName('evtriage')
    .exitProcess(false)
    .help(false)
    .version(false)
    .locale('en')
    .updateStrings({
      'Commands:': words.say('cli.help.commands'),
      'Options:': words.say('cli.help.options'),
      'default:': words.say('cli.help.default-value'),
      default: words.say('cli.help.default-command'),
    })
    .wrap(Math.min(widest, columns ?? widest));
  if (about === null) {
    page.usage(words.say('cli.help.purpose'));
    for (const name of commands) {
      page.command(name === 'triage' ? '$0 <path...>' : usages[name], words.say(`cli.help.${name}`));
    }
  } else {
    page.usage(`evtriage ${usages[about]}\n\n${words.say(`cli.help.${about}`)}`);
  }
  for (const { name, alias, standard, of, worded = [] } of options) {
    if (about !== null && !of.includes(about)) continue;
    const own = about !== null && worded.includes(about);
    page.option(name, {
      ...(alias ? { alias } : {}),
      ...(standard && !own ? { defaultDescription: standard } : {}),
      description: words.say(own ? `cli.option.${about}.${name}` : `cli.option.${name}`, {
        locales: locales.join(', '),
      }),
    });
  }
  page.epilogue(endOf(about, words));
  return `${await page.getHelp()}\n`;
}

/** Examples, each line whole so that it can be copied, and what exit statuses mean. */
function endOf(about: CommandName | null, words: Words): string {
  const shown = about === null ? commands.flatMap((name) => examples[name].slice(0, 1)) : examples[about];
  const lines = shown.map((example) => `  ${example.line}\n      ${words.say(example.words)}`);
  const end = about === 'watch' ? 'cli.help.watch.end' : about === null || about === 'triage' ? 'cli.help.end' : null;
  return [words.say('cli.help.examples'), ...lines, ...(end === null ? [] : ['', words.say(end)])].join('\n');
}
