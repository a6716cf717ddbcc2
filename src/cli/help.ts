import yargs from 'yargs';
import type { Words } from '../locale/words.ts';
import { options } from './options.ts';

const widest = 110;

/** The page behind `--help`. */
export async function helpText(words: Words, columns: number | undefined): Promise<string> {
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
    .usage(words.say('cli.help.purpose'))
    .command('$0 <path...>', words.say('cli.help.triage'))
    .command('explain <what...>', words.say('cli.help.explain'))
    .command('rules list|check|test [path...]', words.say('cli.help.rules'))
    .command('rules stub <report.json>', words.say('cli.help.rules-stub'))
    .command('render <report.json>', words.say('cli.help.render'))
    .command('redact <path...>', words.say('cli.help.redact'))
    .epilogue(words.say('cli.help.end'))
    .wrap(Math.min(widest, columns ?? widest));
  for (const { name, alias, standard } of options) {
    page.option(name, {
      ...(alias ? { alias } : {}),
      ...(standard ? { defaultDescription: standard } : {}),
      description: words.say(`cli.option.${name}`),
    });
  }
  return `${await page.getHelp()}\n`;
}
